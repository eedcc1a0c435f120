import type { Country } from "@/lib/domain/access";
import { starterAgreement } from "@/lib/domain/agreement/starters";
import type { HeldRole } from "@/lib/domain/people";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { closedDays } from "@/lib/domain/worktime/holidays";
import { addMember, makePerson } from "@/lib/features/team/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { type FoundOrganisation, foundOrganisationInput, setSmallTeamInput } from "./schema";

const YEARS_AHEAD = 5;
const TIME_ZONES: Record<Country, string> = { BE: "Europe/Brussels", NL: "Europe/Amsterdam" };

const DAY: [string, string][] = [
  ["09:00", "12:00"],
  ["13:00", "17:00"],
];
const OFFICE_HOURS = { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: [], sun: [] };

export type Founded = {
  orgId: string;
  memberId: string;
  personId: string;
  versionId: string;
  calendarId: string;
  channelId: string;
};

/**
 * An organisation with everything it needs to work from the first minute: its calendar, an agreement in force, somebody
 * who leads and a channel to post on by hand. The caller is the system, in the organisation that is yet to be.
 */
export const foundOrganisation = command({
  name: "organisation.found",
  input: foundOrganisationInput,
  may: "system",
  run: async (unit, input): Promise<Result<Founded>> => {
    const { orgId } = unit;
    const taken = input.isFirst ? await somebodyWasFirst(unit) : null;
    if (taken) return taken;
    const { name, country, starter, isSmallTeam = starter === "korte-lijnen" } = input;
    await addOrganisation(unit, input, isSmallTeam);
    await addWords(unit, input);
    const calendarId = await setCalendar(unit, input);
    const founder = await addFounder(unit, input, isSmallTeam);
    if (!founder.ok) return founder;
    const { memberId } = founder.value;
    const versionId = await adoptStarter(unit, input, memberId);
    unit.journal({
      action: "organisation.found",
      subject: { kind: "organisation", id: orgId },
      data: { name, country, starter, isSmallTeam, founderId: memberId },
    });
    return ok({ orgId, calendarId, versionId, channelId: await addChannel(unit, input.channel), ...founder.value });
  },
});

/** Looks over the wall for a moment, as the clock may: whether there is any organisation, not which. */
async function somebodyWasFirst({ tx, orgId }: Unit): Promise<Refused | null> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('first-organisation', 0))`;
  await tx.$executeRaw`select enter_clock()`;
  const others = await tx.$queryRaw<{ id: string }[]>`select id from organisation limit 1`;
  await tx.$executeRaw`select enter(${orgId}::uuid)`;
  return others.length > 0 ? refuse("wrong_state", "organisation.alreadyThere") : null;
}

/** The slug is the name; with a part of the id when an organisation that we may not see is called that. */
async function addOrganisation(
  { tx, orgId, now }: Unit,
  input: FoundOrganisation,
  isSmallTeam: boolean,
): Promise<void> {
  const { name, country, locale } = input;
  const slug = slugOf(name);
  const row = { id: orgId, name, country, locale, isSmallTeam, createdAt: now };
  const { count } = await tx.organisation.createMany({ data: [{ ...row, slug }], skipDuplicates: true });
  if (count === 0) await tx.organisation.create({ data: { ...row, slug: `${slug}-${orgId.slice(-6)}` } });
}

/** "Gemeente Zonnebeke" gives "gemeente-zonnebeke". */
function slugOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 60);
  return plain.replaceAll(/^-+|-+$/g, "") || "organisatie";
}

/** Segments and topics: the words that the agreement of this organisation can speak of. */
async function addWords({ tx, orgId }: Unit, { segments, topics }: FoundOrganisation): Promise<void> {
  const rows = segments.map(({ id = newId(), key, name }) => ({ orgId, id, key, name }));
  const idOf = new Map(rows.map(({ key, id }) => [key, id]));
  await tx.segment.createMany({ data: rows });
  await tx.topic.createMany({
    data: topics.map(({ id = newId(), key, name, segment }) => {
      const segmentId = segment === null ? null : (idOf.get(segment) ?? null);
      return { orgId, id, key, name, segmentId };
    }),
  });
}

async function setCalendar({ tx, orgId, now }: Unit, { country, weeklyHours }: FoundOrganisation): Promise<string> {
  const id = newId();
  const year = now.getUTCFullYear();
  const years = Array.from({ length: YEARS_AHEAD + 1 }, (_, ahead) => year + ahead);
  await tx.calendarVersion.create({
    data: {
      orgId,
      id,
      number: 1,
      isInForce: true,
      timeZone: TIME_ZONES[country],
      weeklyHours: weeklyHours ?? OFFICE_HOURS,
      closed: closedDays({ country, years, enabled: "official" }, []),
      extraOpen: {},
      createdAt: now,
    },
  });
  return id;
}

async function addFounder(unit: Unit, { founder }: FoundOrganisation, isSmallTeam: boolean) {
  const { personId } = await makePerson(unit, founder);
  const trekker: HeldRole = { role: "trekker", segmentId: null };
  const usual = isSmallTeam ? [trekker, { ...trekker, role: "executive" as const }] : [trekker];
  const { roles = usual, password: _, ...rest } = founder;
  return addMember(unit, { ...rest, personId, roles, segmentId: null, topicIds: [], endsAt: null });
}

/**
 * The starter as version 1, adopted by the founder: rules go in while it is a draft, because an adopted version does
 * not change any more.
 */
async function adoptStarter(unit: Unit, { starter, locale }: FoundOrganisation, founderId: string): Promise<string> {
  const { tx, orgId, now } = unit;
  const { title, rules, terms } = starterAgreement(starter);
  const versionId = newId();
  const version = { orgId, id: versionId, number: 1, state: "draft", title: title[locale], starter, createdAt: now };
  await tx.agreementVersion.create({ data: version });
  await tx.authorityRule.createMany({
    data: rules.map(({ when, binding, ...rule }) => {
      return { orgId, id: newId(), versionId, conditions: when, isBinding: binding, ...rule };
    }),
  });
  await tx.workflowTerm.createMany({
    data: terms.map(({ remindAtShare, ...term }) => {
      return { orgId, id: newId(), versionId, remindPercent: Math.round(remindAtShare * 100), ...term };
    }),
  });
  await tx.agreementVersion.updateMany({
    where: { orgId, id: versionId, state: "draft" },
    data: { state: "adopted", adoptedById: founderId, adoptedAt: now, inForceFrom: now },
  });
  unit.journal({
    action: "agreement.adopt",
    subject: { kind: "agreement_version", id: versionId },
    data: { number: 1, starter, adoptedById: founderId },
  });
  return versionId;
}

async function addChannel(
  unit: Unit,
  { id = newId(), key, name, network }: FoundOrganisation["channel"],
): Promise<string> {
  await unit.tx.channel.create({ data: { orgId: unit.orgId, id, key, name, network } });
  unit.journal({ action: "channels.add", subject: { kind: "channel", id }, data: { name, network } });
  return id;
}

/**
 * Whether the author may accept own work where nobody else can. On record with the reason: it lifts four eyes, and stands
 * beside everything it was used for.
 */
export const setSmallTeam = command({
  name: "organisation.setSmallTeam",
  input: setSmallTeamInput,
  may: "organisation.lead",
  run: async (unit, { isSmallTeam, words }): Promise<Result<{ isSmallTeam: boolean }>> => {
    const { tx, orgId } = unit;
    const { count } = await tx.organisation.updateMany({
      where: { id: orgId, isSmallTeam: !isSmallTeam },
      data: { isSmallTeam },
    });
    if (count === 0) return refuse("wrong_state", "organisation.alreadySo");
    unit.journal({
      action: "organisation.setSmallTeam",
      subject: { kind: "organisation", id: orgId },
      data: { isSmallTeam, words },
    });
    return ok({ isSmallTeam });
  },
});

export const organisationCommands = { setSmallTeam };
