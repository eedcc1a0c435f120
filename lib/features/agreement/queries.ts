import { type Agreement, QUESTIONS, type Rule, STAGES, type StageTerm } from "@/lib/domain/agreement";
import type { OwnWords } from "@/lib/domain/agreement/sentences";
import { analyse } from "@/lib/domain/authority";
import { dateFormat } from "@/lib/domain/language";
import type { MemberActor } from "@/lib/domain/people";
import { normalDayMinutes } from "@/lib/domain/worktime";
import { type HolidayCountry, holidaysOf } from "@/lib/domain/worktime/holidays";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import type { Tx } from "@/lib/platform/tenancy";
import type { AgreementView, QuestionView, RuleView, Signatory, SpecialDay } from "./schema";

/** The roles that sign the printed agreement, in the order in which they stand under it. */
const SIGNING_ROLES = ["executive", "trekker", "expert"] as const;

const STAGE_ORDER: readonly StageTerm["stage"][] = [...STAGES, "answer"];

/** Everything that can be read of the agreement in force, in one transaction. */
export async function agreementInForce(tx: Tx, actor: MemberActor, now: Date): Promise<AgreementView> {
  return agreementView(tx, await loadAgreement(tx, await readInForce(tx, actor.orgId)), { orgId: actor.orgId, now });
}

type Looking = { orgId: string; now: Date };

/** The same of any version. */
export async function agreementView(tx: Tx, agreement: Agreement, { orgId, now }: Looking): Promise<AgreementView> {
  const version = await readVersion(tx, orgId, agreement.versionId);
  const organisation = await tx.organisation.findUniqueOrThrow({
    where: { id: orgId },
    select: { name: true, country: true },
  });
  return {
    ...version,
    versionId: agreement.versionId,
    number: agreement.versionNumber,
    organisation: organisation.name,
    isSmallTeam: agreement.isSmallTeam,
    questions: questionsOf(agreement),
    words: await ownWords(tx, orgId, agreement),
    terms: agreement.terms.toSorted((a, b) => STAGE_ORDER.indexOf(a.stage) - STAGE_ORDER.indexOf(b.stage)),
    dayMinutes: normalDayMinutes(agreement.calendar),
    calendar: agreement.calendar,
    ...specialDays(agreement, organisation.country === "NL" ? "NL" : "BE", now),
    signatories: await signatories(tx, orgId, now),
  };
}

async function readVersion(tx: Tx, orgId: string, versionId: string) {
  const row = await tx.agreementVersion.findUniqueOrThrow({
    where: { orgId_id: { orgId, id: versionId } },
    select: { title: true, state: true, adoptedById: true, adoptedAt: true, inForceFrom: true },
  });
  const adopter = row.adoptedById
    ? await tx.member.findUnique({ where: { orgId_id: { orgId, id: row.adoptedById } }, select: { name: true } })
    : null;
  return {
    title: row.title,
    state: row.state as AgreementView["state"],
    adopted: row.adoptedAt ? { by: adopter?.name ?? null, at: row.adoptedAt.toISOString() } : null,
    inForceFrom: row.inForceFrom?.toISOString() ?? null,
  };
}

/** What the organisation calls its topics, segments and channels, and the people whom rules name. */
export async function ownWords(tx: Tx, orgId: string, agreement: Pick<Agreement, "rules">): Promise<OwnWords> {
  const select = { where: { orgId }, select: { key: true, name: true } } as const;
  const named = [...agreement.rules.values()].flatMap((rule) => rule.obligations ?? []);
  const people = named.flatMap(({ with: who }) => (who !== undefined && UUID.test(who) ? [who] : []));
  const members =
    people.length > 0
      ? await tx.member.findMany({ where: { orgId, id: { in: people } }, select: { id: true, name: true } })
      : [];
  return {
    topic: byKey(await tx.topic.findMany(select)),
    segment: byKey(await tx.segment.findMany(select)),
    channel: byKey(await tx.channel.findMany(select)),
    member: byKey(members.map(({ id, name }) => ({ key: id, name }))),
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const byKey = (rows: { key: string; name: string }[]): Record<string, string> =>
  Object.fromEntries(rows.map(({ key, name }) => [key, name]));

function questionsOf(agreement: Agreement): QuestionView[] {
  const parents = directParents(agreement);
  const rules = [...agreement.rules.values()].sort((a, b) => a.number - b.number);
  return QUESTIONS.map((question) => {
    const own = rules.filter((rule) => rule.question === question);
    return { question, rules: own.map((rule): RuleView => viewOf(rule, agreement, parents)) };
  });
}

type Parents = ReadonlyMap<string, string[]>;
const parentsOf = new WeakMap<Agreement, Parents>();

/**
 * Of every exception the rules it replaces, without those that one of these replaces in turn. An agreement in memory
 * never changes, so it is analysed once.
 */
function directParents(agreement: Agreement): Parents {
  const known = parentsOf.get(agreement);
  if (known) return known;
  const found = findParents(agreement);
  parentsOf.set(agreement, found);
  return found;
}

function findParents({ compiled }: Agreement): Parents {
  const replaced = new Map<string, string[]>();
  for (const finding of analyse(compiled)) {
    if (finding.kind === "exception") replaced.set(finding.row, finding.replaces);
  }
  const isIndirect = (id: string, others: string[]) => others.some((other) => replaced.get(other)?.includes(id));
  return new Map([...replaced].map(([row, ids]) => [row, ids.filter((id) => !isIndirect(id, ids))]));
}

function viewOf(rule: Rule, { rules }: Agreement, parents: Parents): RuleView {
  const above = (id: string): Rule[] => (parents.get(id) ?? []).flatMap((parent) => rules.get(parent) ?? []);
  const depthOf = (id: string, question: string): number => {
    const here = above(id).filter((parent) => parent.question === question);
    return here.length === 0 ? 0 : 1 + Math.max(...here.map((parent) => depthOf(parent.id, question)));
  };
  const replaces = above(rule.id).map((parent) => parent.number);
  return { ...rule, replaces: replaces.sort((a, b) => a - b), depth: depthOf(rule.id, rule.question) };
}

/** From today on, for a year: what is closed, by name where it is a holiday, and what is open beside the usual hours. */
function specialDays({ calendar }: Agreement, country: HolidayCountry, now: Date) {
  const today = localDate(now, calendar.timeZone);
  const until = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  const isSoon = (date: string) => date >= today && date < until;
  const years = [...new Set([today, until].map((date) => Number(date.slice(0, 4))))];
  const holidays = years.flatMap((year) => holidaysOf(country, year));
  const nameOf = (date: string) => holidays.find((holiday) => holiday.date === date)?.name ?? null;
  const day = (date: string): SpecialDay => ({ date, name: nameOf(date), spans: calendar.extraOpen?.[date] ?? [] });
  return {
    closedDays: [...calendar.closed].sort().filter(isSoon).map(day),
    extraOpenings: Object.keys(calendar.extraOpen ?? {})
      .sort()
      .filter(isSoon)
      .map(day),
  };
}

// The Swedish way of writing dates is the ISO one.
const localDate = (moment: Date, timeZone: string): string =>
  dateFormat("sv-SE", { timeZone, dateStyle: "short" }).format(moment);

/** One of each signing role, by name. */
async function signatories(tx: Tx, orgId: string, now: Date): Promise<Signatory[]> {
  const grants = await tx.roleGrant.findMany({
    where: {
      orgId,
      role: { in: [...SIGNING_ROLES] },
      member: { removedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    },
    orderBy: [{ member: { name: "asc" } }, { id: "asc" }],
    select: { role: true, memberId: true, member: { select: { name: true, jobTitle: true } } },
  });
  const signed = new Set<string>();
  return SIGNING_ROLES.flatMap((role): Signatory[] => {
    const grant = grants.find((candidate) => candidate.role === role && !signed.has(candidate.memberId));
    if (!grant) return [];
    signed.add(grant.memberId);
    return [{ ...grant.member, role }];
  });
}
