import { clock } from "@/lib/platform/clock";
import { execute } from "@/lib/platform/command";
import { env } from "@/lib/platform/env";
import type { Sending } from "@/lib/platform/outbox-sending";
import { type Probed, type ProbeOptions, probe } from "@/lib/platform/outside/probe";
import { inOrganisation, type Tx } from "@/lib/platform/tenancy";
import { storeLinkChecks } from "./commands";
import { checksOf, isWorthTrying, linksOf, linksOfContent } from "./queries";
import { checkLinksPayload, type LinkHolder, type LinkOutcome } from "./schema";

/** An address that was tried is left in peace for a day. */
const FRESH_MS = 24 * 60 * 60 * 1_000;
/** More addresses than any post has; a text full of them is no reason to keep a worker busy. */
const LINKS_MAX = 20;

/** Managed content is tried again after so many days. */
const CONTENT_FRESH_MS = 7 * FRESH_MS;
const CONTENT_AT_ONCE = 20;

/** Tries the addresses of an item or content that were not tried lately. May run twice: it then finds them fresh. */
export async function checkLinksFromOutbox({ orgId, payload }: Pick<Sending, "orgId" | "payload">): Promise<boolean> {
  await checkLinks(orgId, checkLinksPayload.parse(payload), { allowLoopback: env().TREKKER_ALLOW_LOOPBACK });
  return true;
}

/** @param options how the outside is reached; tests have an outside of their own. */
export async function checkLinks(orgId: string, holder: LinkHolder, options: ProbeOptions): Promise<void> {
  const urls = await inOrganisation(orgId, async (tx) => {
    const all = await linksIn(tx, orgId, holder);
    const since = new Date(clock.now().getTime() - FRESH_MS);
    const fresh = await checksOf(tx, orgId, { urls: all, since });
    return all.filter((url) => !fresh.some((check) => check.url === url)).slice(0, LINKS_MAX);
  });
  if (urls.length === 0) return;
  const checks = await Promise.all(urls.map(async (url) => ({ url, ...judged(await probe(url, options)) })));
  await execute(storeLinkChecks, { caller: { kind: "system", orgId }, raw: { ...holder, checks } });
}

async function linksIn(tx: Tx, orgId: string, { itemId, contentId }: LinkHolder): Promise<string[]> {
  if (contentId) {
    const content = await tx.managedContent.findUnique({ where: { orgId_id: { orgId, id: contentId } } });
    return content && !content.endedAt ? linksOfContent(content).filter(isWorthTrying) : [];
  }
  if (!itemId) return [];
  const item = await tx.item.findUnique({
    where: { orgId_id: { orgId, id: itemId } },
    select: { baseBody: true, variants: { select: { body: true, linkUrl: true } } },
  });
  return item ? linksOf(item) : [];
}

/**
 * Tries the addresses of managed content again that were not tried for a week: what is put in everywhere has to lead
 * somewhere also when nobody edits it. Gives how many pieces were looked at.
 */
export async function checkContentLinks(orgId: string, now: Date, options?: ProbeOptions): Promise<number> {
  const before = new Date(now.getTime() - CONTENT_FRESH_MS);
  const due = await inOrganisation(orgId, async (tx) => {
    const contents = await tx.managedContent.findMany({
      where: { orgId, endedAt: null, acceptedAt: { not: null } },
      orderBy: { id: "asc" },
      select: { id: true, body: true, url: true },
    });
    const links = contents.map((content) => ({ id: content.id, urls: linksOfContent(content).filter(isWorthTrying) }));
    const fresh = await checksOf(tx, orgId, { urls: links.flatMap(({ urls }) => urls), since: before });
    const isFresh = new Set(fresh.map(({ url }) => url));
    return links.filter(({ urls }) => urls.some((url) => !isFresh.has(url))).slice(0, CONTENT_AT_ONCE);
  });
  const reach = options ?? { allowLoopback: env().TREKKER_ALLOW_LOOPBACK };
  for (const { id } of due) await checkLinks(orgId, { contentId: id }, reach);
  return due.length;
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
