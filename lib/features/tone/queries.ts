import type { MemberActor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { dayOf } from "@/lib/domain/planning";
import { type Circumstances, check, forChannel, type GuidePart, type ToneGuide, toneGuideOf } from "@/lib/domain/tone";
import type { FlowItem } from "@/lib/features/flow-items/queries";
import type { FlowScene } from "@/lib/features/judging/queries";
import { checksOf, linksOf } from "@/lib/features/link-checks/queries";
import { isDead } from "@/lib/features/link-checks/schema";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import type { Tx } from "@/lib/platform/tenancy";
import {
  type GuideContent,
  type GuideView,
  guideContent,
  type ToneAnswer,
  type ToneError,
  WORDS_IN_GUIDE_MAX,
  type WordView,
} from "./schema";

/** The guide of the organisation; null while it has none. */
export async function readGuide(tx: Tx, orgId: string): Promise<GuideView | null> {
  const row = await tx.toneGuide.findUnique({ where: { orgId } });
  if (!row) return null;
  const { parts, marks, examples } = guideContent.parse(row.content);
  const words = await readWords(tx, orgId);
  return { revision: row.revision, parts, marks: await named(tx, orgId, marks), examples, words };
}

async function readWords(tx: Tx, orgId: string): Promise<WordView[]> {
  const rows = await tx.toneWord.findMany({
    where: { orgId, removedAt: null },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
    take: WORDS_IN_GUIDE_MAX,
    select: { id: true, kind: true, word: true, instead: true, reason: true, severity: true, revision: true },
  });
  const collator = new Intl.Collator("nl");
  return rows.map((row) => row as WordView).sort((one, other) => collator.compare(one.word, other.word));
}

async function named(tx: Tx, orgId: string, marks: GuideContent["marks"]): Promise<GuideView["marks"]> {
  const ids = [...new Set(Object.values(marks).flatMap(({ byId }) => (byId ? [byId] : [])))];
  const members = await tx.member.findMany({ where: { orgId, id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const entries = Object.entries(marks).map(([part, mark]) => [
    part,
    { ...mark, by: names.get(mark.byId ?? "") ?? null },
  ]);
  return Object.fromEntries(entries) as Record<GuidePart, GuideView["marks"][GuidePart]>;
}

/** The guide with what the one who looks may do with it. */
export async function toneAnswer(tx: Tx, { viewer, now }: { viewer: MemberActor; now: Date }): Promise<ToneAnswer> {
  const { orgId, roles } = viewer;
  const { calendar } = await loadAgreement(tx, await readInForce(tx, orgId));
  return {
    guide: await readGuide(tx, orgId),
    today: dayOf(now.toISOString(), calendar.timeZone),
    channels: await tx.channel.findMany({
      where: { orgId, archivedAt: null },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
    may: { lead: mayTry(roles, "tone.lead"), teach: mayTry(roles, "tone.teach") },
  };
}

const looks = new WeakMap<Tx, Promise<{ revision: number } | null>>();

/** Asks in which state the guide is, for whoever checks a text in this transaction. */
export function guideAhead({ tx, orgId }: { tx: Tx; orgId: string }): Promise<unknown> {
  const look = stateOfGuide(tx, orgId);
  looks.set(tx, look);
  return look;
}

async function stateOfGuide(tx: Tx, orgId: string): Promise<{ revision: number } | null> {
  const [row] = await tx.$queryRaw<{ revision: number }[]>`
    select revision from tone_guide where org_id = ${orgId}::uuid`;
  return row ?? null;
}

type Known = { revision: number; today: string; guide: ToneGuide };
const checking = new Map<string, Known>();

/**
 * What texts are checked by on a day; null while there is no guide. Made once per state of the guide: what is worked out
 * of its words is kept with it, and every post that is opened or accepted asks for it.
 */
async function checkingGuide(tx: Tx, orgId: string, today: string): Promise<ToneGuide | null> {
  const row = await (looks.get(tx) ?? stateOfGuide(tx, orgId));
  if (!row) return null;
  const known = checking.get(orgId);
  if (known?.revision === row.revision && known.today === today) return known.guide;
  const view = await readGuide(tx, orgId);
  if (!view) return null;
  const guide = toneGuideOf(view, today);
  checking.set(orgId, { revision: view.revision, today, guide });
  return guide;
}

/**
 * The serious findings in a text as it is stored, channel by channel: what stops its acceptance. The same check that runs
 * while somebody types, but for spelling, which stops nobody.
 */
export async function toneErrorsOf(tx: Tx, { item, agreement, now }: FlowScene): Promise<ToneError[]> {
  const guide = await checkingGuide(tx, item.orgId, dayOf(now.toISOString(), agreement.calendar.timeZone));
  if (!guide) return [];
  const circumstances = await circumstancesOf(tx, item);
  return item.variants.flatMap(({ body, channelId, channel }) =>
    check(body, forChannel(guide, channelId), circumstances)
      .filter(({ severity }) => severity === "error")
      .map(({ rule, text, messageKey, values }) => ({ rule, text, messageKey, values, channel: channel.name })),
  );
}

async function circumstancesOf(tx: Tx, item: FlowItem): Promise<Circumstances> {
  const links = await checksOf(tx, item.orgId, { urls: linksOf(item) });
  return {
    links: links.map(({ url, outcome }) => ({ url, isDead: isDead(outcome) })),
  };
}
