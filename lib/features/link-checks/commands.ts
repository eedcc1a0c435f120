import { linksIn } from "@/lib/domain/channels";
import { ok, type Result } from "@/lib/domain/result";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import { sha256 } from "@/lib/platform/secrets";
import type { Unit } from "@/lib/platform/unit";
import { isWorthTrying, linksOfContent } from "./queries";
import { storeChecksInput } from "./schema";

/** A text that is being typed is looked at this often at most: an address half written is none. */
const GATHER_MS = 10_000;

/** Has the addresses of an item tried, a little later, when its text has any. */
export function haveLinksChecked(unit: Unit, itemId: string, text: { body: string; linkUrl: string | null }): void {
  const links = [...linksIn(text.body), ...(text.linkUrl ? [text.linkUrl] : [])];
  if (!links.some(isWorthTrying)) return;
  haveTried(unit, { itemId });
}

/** The same for managed content. */
export function haveContentLinksChecked(unit: Unit, content: { id: string; body: string; url: string | null }): void {
  if (linksOfContent(content).some(isWorthTrying)) haveTried(unit, { contentId: content.id });
}

function haveTried(unit: Unit, payload: { itemId: string } | { contentId: string }): void {
  const turn = Math.ceil(unit.now.getTime() / GATHER_MS + 0.2);
  const [id] = Object.values(payload);
  unit.post({
    kind: "check_links",
    dedupeKey: `check_links:${id}:${turn}`,
    payload,
    dueAt: new Date(turn * GATHER_MS),
  });
}

/** Gone is gone; what merely did not answer may have been asleep, and counts from the second time on. */
const isBroken = ({ outcome, failures }: { outcome: string; failures: number }): boolean =>
  outcome === "gone" || (outcome === "unreachable" && failures > 1);

/** Keeps what addresses answered, and tells whoever has them open; of content, a broken one is told to its owner, once. */
export const storeLinkChecks = command({
  name: "linkChecks.store",
  input: storeChecksInput,
  may: "system",
  run: async (unit, { itemId, contentId, checks }): Promise<Result<true>> => {
    const { tx, orgId, now } = unit;
    for (const { url, outcome, status } of checks) {
      const urlHash = sha256(url);
      const isBad = outcome === "gone" || outcome === "unreachable";
      const said = { outcome, status, checkedAt: now };
      const kept = await tx.linkCheck.upsert({
        where: { orgId_urlHash: { orgId, urlHash } },
        create: { orgId, id: newId(), urlHash, url, failures: isBad ? 1 : 0, ...said },
        update: { ...said, failures: isBad ? { increment: 1 } : 0 },
      });
      if (contentId && isBroken(kept)) await tellOwner(unit, contentId, kept);
    }
    if (checks.length === 0) return ok(true);
    if (itemId) unit.announce({ topic: "items", ids: [itemId] });
    if (contentId) unit.announce({ topic: "content", ids: [contentId] });
    return ok(true);
  },
});

type Broken = { url: string; urlHash: string; outcome: string };

async function tellOwner(unit: Unit, contentId: string, { url, urlHash, outcome }: Broken): Promise<void> {
  const { tx, orgId } = unit;
  const content = await tx.managedContent.findUnique({
    where: { orgId_id: { orgId, id: contentId }, endedAt: null },
    select: { title: true, ownerId: true, revision: true },
  });
  if (!content) return;
  await notify(unit, {
    kind: "content_link_broken",
    memberIds: [content.ownerId],
    href: `/library/${contentId}`,
    data: { title: content.title, url, isGone: outcome === "gone" ? "yes" : "no" },
    dedupeKey: `content_link_broken:${contentId}:${content.revision}:${urlHash}`,
  });
}
