import { linksIn } from "@/lib/domain/channels";
import { ok, type Result } from "@/lib/domain/result";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { sha256 } from "@/lib/platform/secrets";
import type { Unit } from "@/lib/platform/unit";
import { isWorthTrying } from "./queries";
import { storeChecksInput } from "./schema";

/** A text that is being typed is looked at this often at most: an address half written is none. */
const GATHER_MS = 10_000;

/** Has the addresses of an item tried, a little later, when its text has any. */
export function haveLinksChecked(unit: Unit, itemId: string, text: { body: string; linkUrl: string | null }): void {
  const links = [...linksIn(text.body), ...(text.linkUrl ? [text.linkUrl] : [])];
  if (!links.some(isWorthTrying)) return;
  const turn = Math.ceil(unit.now.getTime() / GATHER_MS + 0.2);
  unit.post({
    kind: "check_links",
    dedupeKey: `check_links:${itemId}:${turn}`,
    payload: { itemId },
    dueAt: new Date(turn * GATHER_MS),
  });
}

/** Keeps what addresses answered, and tells whoever has the item open. */
export const storeLinkChecks = command({
  name: "linkChecks.store",
  input: storeChecksInput,
  may: "system",
  run: async (unit, { itemId, checks }): Promise<Result<true>> => {
    const { tx, orgId, now } = unit;
    for (const { url, outcome, status } of checks) {
      const urlHash = sha256(url);
      const isBad = outcome === "gone" || outcome === "unreachable";
      const said = { outcome, status, checkedAt: now };
      await tx.linkCheck.upsert({
        where: { orgId_urlHash: { orgId, urlHash } },
        create: { orgId, id: newId(), urlHash, url, failures: isBad ? 1 : 0, ...said },
        update: { ...said, failures: isBad ? { increment: 1 } : 0 },
      });
    }
    if (checks.length > 0) unit.announce({ topic: "items", ids: [itemId] });
    return ok(true);
  },
});
