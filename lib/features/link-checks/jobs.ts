import { clock } from "@/lib/platform/clock";
import { execute } from "@/lib/platform/command";
import { env } from "@/lib/platform/env";
import type { Sending } from "@/lib/platform/outbox-sending";
import { type Probed, type ProbeOptions, probe } from "@/lib/platform/outside/probe";
import { inOrganisation } from "@/lib/platform/tenancy";
import { storeLinkChecks } from "./commands";
import { checksOf, linksOf } from "./queries";
import { checkLinksPayload, type LinkOutcome } from "./schema";

/** An address that was tried is left in peace for a day. */
const FRESH_MS = 24 * 60 * 60 * 1_000;
/** More addresses than any post has; a text full of them is no reason to keep a worker busy. */
const LINKS_MAX = 20;

/** Tries the addresses of an item that were not tried lately. May run twice: it then finds them fresh. */
export async function checkLinksFromOutbox({ orgId, payload }: Pick<Sending, "orgId" | "payload">): Promise<boolean> {
  const { itemId } = checkLinksPayload.parse(payload);
  await checkLinks(orgId, itemId, { allowLoopback: env().TREKKER_ALLOW_LOOPBACK });
  return true;
}

/** @param options how the outside is reached; tests have an outside of their own. */
export async function checkLinks(orgId: string, itemId: string, options: ProbeOptions): Promise<void> {
  const urls = await inOrganisation(orgId, async (tx) => {
    const item = await tx.item.findUnique({
      where: { orgId_id: { orgId, id: itemId } },
      select: { baseBody: true, variants: { select: { body: true, linkUrl: true } } },
    });
    if (!item) return [];
    const all = linksOf(item);
    const since = new Date(clock.now().getTime() - FRESH_MS);
    const fresh = await checksOf(tx, orgId, { urls: all, since });
    return all.filter((url) => !fresh.some((check) => check.url === url)).slice(0, LINKS_MAX);
  });
  if (urls.length === 0) return;
  const checks = await Promise.all(urls.map(async (url) => ({ url, ...judged(await probe(url, options)) })));
  await execute(storeLinkChecks, { caller: { kind: "system", orgId }, raw: { itemId, checks } });
}

function judged(probed: Probed): { outcome: LinkOutcome; status: number | null } {
  if (probed.kind !== "answered") return { outcome: probed.kind, status: null };
  const { status, isMovedForGood } = probed;
  if (status === 404 || status === 410) return { outcome: "gone", status };
  // A page that only lets people in is there.
  const isThere = status < 400 || [401, 403, 405, 429].includes(status);
  if (!isThere) return { outcome: "unreachable", status };
  return { outcome: isMovedForGood ? "moved" : "fine", status };
}
