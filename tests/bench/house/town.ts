import type { Role } from "@/lib/domain/authority";
import type { Column } from "@/lib/domain/board";
import type { Claims } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { sealSession, sessionCookie } from "@/lib/platform/sign-in/token";
import { inOrganisation } from "@/lib/platform/tenancy";
import { type GivenMember, given } from "@/tests/support/given";

/** A municipality of the size that is measured: thirty people, and a board on which 5,000 ideas hang. */
export type Town = {
  orgId: string;
  channelIds: string[];
  /** Writes what has to be accepted. */
  writer: GivenMember;
  /** Accepts it, and sees every page. */
  trekker: GivenMember;
  pinners: GivenMember[];
};

export const IDEAS = 5_000;
const BATCH = 1_000;

/** Beside the trekker, the executive and one who writes: few who answer, many who know one subject. */
const CREW: [Role, number][] = [
  ["member", 5],
  ["editor", 6],
  ["expert", 16],
];

/** Half of a board waits for an answer; the rest is on its way or done. */
const SHARES: [Column, number][] = [
  ["pinned", 0.5],
  ["selected", 0.15],
  ["in_the_works", 0.05],
  ["published", 0.2],
  ["parked", 0.1],
];
const TITLES = [
  "Fietsenstalling aan het station: toon waar nog plaats is",
  "De kerstmarkt in drie foto's",
  "Waarom de Dorpsstraat drie weken dicht is, en wat daarna beter wordt",
  "Een dag mee met de groendienst",
  "Wie zit er achter het loket? Stel Nadia voor",
  "Zwembad: de nieuwe uren, kort en duidelijk",
];

export async function makeTown(ideas = IDEAS): Promise<Town> {
  const crew = CREW.flatMap(([role, count]) =>
    Array.from({ length: count }, (_, number) => [`${role}${number}`, [role]] as const),
  );
  const town = await given.organisation({
    starter: "korte-lijnen",
    members: { fatima: ["trekker"], hilde: ["executive"], wout: ["member"], ...Object.fromEntries(crew) },
  });
  const { fatima, hilde: _, wout, ...pinners } = town.members;
  const made: Town = {
    orgId: town.orgId,
    channelIds: [town.channels.byHand],
    writer: wout,
    trekker: fatima,
    pinners: Object.values<GivenMember>(pinners),
  };
  await hangIdeas(made, ideas);
  return made;
}

/** Hung in bulk: what is measured is what a full board costs, and not how it became full. */
async function hangIdeas({ orgId, pinners, trekker }: Town, ideas: number): Promise<void> {
  const columns = SHARES.flatMap(([column, share]) => Array<Column>(ideas * share).fill(column));
  const begin = Date.now() - columns.length * 60_000;
  const rows = columns.map((column, number) => {
    const moment = new Date(begin + number * 60_000);
    const isAnswered = column !== "pinned";
    return {
      orgId,
      id: newId(),
      title: TITLES[number % TITLES.length] ?? "",
      body: "Wie er elke dag voorbijkomt, weet het al. De rest van de gemeente nog niet.",
      column,
      pinnedById: pinners[number % pinners.length]?.memberId ?? trekker.memberId,
      pinnedAt: moment,
      movedAt: moment,
      answerDueAt: new Date(moment.getTime() + 30 * 86_400_000),
      votes: number % 17,
      ...(isAnswered ? { answeredAt: moment, answeredById: trekker.memberId, answer: "Goed idee, dank je." } : {}),
    };
  });
  for (let from = 0; from < rows.length; from += BATCH) {
    await inOrganisation(orgId, (tx) => tx.idea.createMany({ data: rows.slice(from, from + BATCH) }));
  }
}

/** The cookie of somebody who signed in, as a browser keeps it. */
export async function sessionOf({ claims }: { claims: Claims }): Promise<{ name: string; value: string }> {
  return { name: sessionCookie(), value: await sealSession(claims) };
}

/** The same as it is sent with every request. */
export async function cookieOf(member: { claims: Claims }): Promise<{ cookie: string }> {
  const { name, value } = await sessionOf(member);
  return { cookie: `${name}=${value}` };
}
