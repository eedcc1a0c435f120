import type { Finding } from "@/lib/domain/tone/model";
import { type Check, finding, type Situation } from "@/lib/domain/tone/situation";

/** At the start of the text: what has no place in it. */
const NOWHERE = { start: 0, end: 0 };

/** Images without a description: whoever cannot see them misses them, unless somebody said why there is none. */
export const checkMedia: Check = ({ reading, circumstances }) =>
  (circumstances.images ?? [])
    .filter(({ altText, reasonForNone }) => !altText?.trim() && !reasonForNone?.trim())
    .map(({ name }) => {
      const messageKey = "tone.findings.altText";
      return finding(reading, { ...NOWHERE, rule: "alt-text", severity: "error", messageKey, values: { name } });
    });

/** Links that lead nowhere, wherever they stand; one that only hangs on the post is told at the start. */
export const checkLinks: Check = (situation) =>
  (situation.circumstances.links ?? [])
    .filter(({ isDead, url }) => isDead && url !== "")
    .flatMap(({ url }) => dead(situation, url));

function dead({ reading }: Situation, url: string): Finding[] {
  const places: number[] = [];
  for (let at = reading.text.indexOf(url); at >= 0; at = reading.text.indexOf(url, at + url.length)) places.push(at);
  const spans = places.length > 0 ? places.map((start) => ({ start, end: start + url.length })) : [NOWHERE];
  const messageKey = "tone.findings.deadLink";
  return spans.map((span) =>
    finding(reading, { ...span, rule: "links", severity: "error", messageKey, values: { url } }),
  );
}
