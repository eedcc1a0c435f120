import { z } from "zod";
import type { Agreement, Rule, StageTerm } from "@/lib/domain/agreement";
import { compile, dimensionsOf } from "@/lib/domain/authority";
import type { Calendar } from "@/lib/domain/worktime";
import type { Tx } from "./tenancy";

/** What identifies the agreement in force; part of the row that says who acts. */
export type InForce = {
  orgId: string;
  versionId: string;
  calendarId: string;
  wordsStamp: string;
  isSmallTeam: boolean;
  isCrisis: boolean;
  crisisNumber: number;
};

const conditions = z.record(z.string(), z.array(z.string()));
const obligations = z.array(z.object({ kind: z.string(), with: z.string().optional() }));
const spans = z.array(z.tuple([z.string(), z.string()]));
const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const escalation = z.array(z.object({ afterMinutes: z.number(), toRole: z.string() }));

const cache = new Map<string, Agreement>();
const CACHE_SIZE = 200;

/**
 * The agreement to decide by. An adopted version never changes, so it is kept per process under everything it was
 * made from: version, calendar, the organisation's own words (topics, segments, channels), the small-team setting and
 * whether crisis mode is on.
 */
export async function loadAgreement(tx: Tx, inForce: InForce): Promise<Agreement> {
  const key = Object.values(inForce).join("/");
  const known = cache.get(key);
  if (known) return known;
  const loaded = await readAgreement(tx, inForce);
  if (cache.size >= CACHE_SIZE) cache.delete(cache.keys().next().value ?? "");
  cache.set(key, loaded);
  return loaded;
}

/** The same without keeping it: for a version that can still change, such as one that is proposed. */
export async function readAgreement(tx: Tx, inForce: InForce): Promise<Agreement> {
  const { orgId, versionId, calendarId } = inForce;
  const version = await tx.agreementVersion.findUniqueOrThrow({
    where: { orgId_id: { orgId, id: versionId } },
    select: { number: true, rules: { orderBy: { number: "asc" } }, terms: true },
  });
  const calendar = await tx.calendarVersion.findUniqueOrThrow({ where: { orgId_id: { orgId, id: calendarId } } });
  const dimensions = await readDimensions(tx, orgId);
  const rules = version.rules.map(toRule);
  return {
    versionId,
    versionNumber: version.number,
    dimensions,
    compiled: compile({ dimensions, rows: rules }),
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    terms: version.terms.map(toTerm),
    calendarId,
    calendar: toCalendar(calendar),
    isSmallTeam: inForce.isSmallTeam,
    isCrisis: inForce.isCrisis,
    crisisNumber: inForce.crisisNumber,
  };
}

/** The facts with every value they can have in this organisation. */
export async function readDimensions(tx: Tx, orgId: string) {
  const keys = { where: { orgId }, select: { key: true }, orderBy: { key: "asc" } } as const;
  const topics = await tx.topic.findMany(keys);
  const segments = await tx.segment.findMany(keys);
  const channels = await tx.channel.findMany(keys);
  const key = (row: { key: string }) => row.key;
  return dimensionsOf({ topics: topics.map(key), segments: segments.map(key), channels: channels.map(key) });
}

/** A stored row in the shape the agreement is decided and read in. */
export function toRule(row: {
  id: string;
  number: number;
  question: string;
  power: string;
  conditions: unknown;
  verdict: string;
  obligations: unknown;
  isBinding: boolean;
  note: string | null;
}): Rule {
  return {
    id: row.id,
    number: row.number,
    question: row.question as Rule["question"],
    power: row.power,
    when: conditions.parse(row.conditions),
    verdict: row.verdict as Rule["verdict"],
    obligations: obligations
      .parse(row.obligations)
      .map((o) => (o.with ? { kind: o.kind, with: o.with } : { kind: o.kind })),
    binding: row.isBinding,
    note: row.note,
  };
}

/** A stored term in the shape deadlines are planned with. */
export function toTerm(row: {
  workKind: string;
  priority: string;
  stage: string;
  amountMinutes: number;
  clock: string;
  remindPercent: number;
  afterwards: string;
  escalation: unknown;
}): StageTerm {
  return {
    workKind: row.workKind as StageTerm["workKind"],
    priority: row.priority as StageTerm["priority"],
    stage: row.stage as StageTerm["stage"],
    amountMinutes: row.amountMinutes,
    clock: row.clock as StageTerm["clock"],
    remindAtShare: row.remindPercent / 100,
    afterwards: row.afterwards as StageTerm["afterwards"],
    escalation: escalation.parse(row.escalation),
  };
}

/** A stored calendar version in the shape the arithmetic takes. */
export function toCalendar(row: {
  timeZone: string;
  weeklyHours: unknown;
  closed: unknown;
  extraOpen: unknown;
}): Calendar {
  const weekly = z.record(z.enum(days), spans).parse(row.weeklyHours);
  return {
    timeZone: row.timeZone,
    weeklyHours: weekly,
    closed: z.array(z.string()).parse(row.closed),
    extraOpen: z.record(z.string(), spans).parse(row.extraOpen),
  };
}
