import { linksIn } from "@/lib/domain/channels";
import { sha256 } from "@/lib/platform/secrets";
import type { Tx } from "@/lib/platform/tenancy";
import type { CheckedLink, LinkOutcome } from "./schema";

type Texts = { baseBody: string; variants: readonly { body: string; linkUrl: string | null }[] };

/** Names that were set apart for examples and belong to nobody (RFC 2606): there is nothing behind them to try. */
const OF_NOBODY = /\.(?:example|invalid|test)$/;

/** Whether there can be something behind an address. */
export const isWorthTrying = (url: string): boolean => !OF_NOBODY.test(URL.parse(url)?.hostname ?? "");

/** Every web address in the texts of an item, and those of its cards. */
export function linksOf({ baseBody, variants }: Texts): string[] {
  const ofVariants = variants.flatMap(({ body, linkUrl }) => [...linksIn(body), ...(linkUrl ? [linkUrl] : [])]);
  return [...new Set([...linksIn(baseBody), ...ofVariants])].filter(isWorthTrying);
}

/** Every web address in managed content, and that of the page it is about. */
export function linksOfContent({ body, url }: { body: string; url: string | null }): string[] {
  return [...new Set([...linksIn(body), ...(url ? [url] : [])])];
}

/** What is known of these addresses, not looked at before a moment. */
export async function checksOf(tx: Tx, orgId: string, asked: { urls: readonly string[]; since?: Date }) {
  if (asked.urls.length === 0) return [];
  const rows = await tx.linkCheck.findMany({
    where: {
      orgId,
      urlHash: { in: asked.urls.map(sha256) },
      ...(asked.since ? { checkedAt: { gt: asked.since } } : {}),
    },
    select: { url: true, outcome: true },
  });
  return rows.map(({ url, outcome }): CheckedLink => ({ url, outcome: outcome as LinkOutcome }));
}
