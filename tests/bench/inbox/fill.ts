import { type CaseMode, type CaseState, INCOMING_KINDS } from "@/lib/domain/cases";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import type { Town } from "@/tests/bench/house/town";

const BATCH = 1_000;
const MINUTE_MS = 60_000;

/** Some are watched, most were answered once; a tenth is our turn. */
const SHARES: [CaseState, CaseMode, number][] = [
  ["open", "talking", 0.1],
  ["open", "listening", 0.1],
  ["waiting", "talking", 0.1],
  ["closed", "talking", 0.7],
];
const SAID = [
  "Wanneer komt de veegwagen nog eens in de Kerkstraat langs?",
  "Weer heel het Marktplein vol zwerfvuil na de markt. Wie ruimt dat op?",
  "Mooie foto's van de kerstmarkt, dank aan iedereen die meehielp!",
  "Is het zwembad morgen open voor kinderen onder de zes jaar?",
  "Ze zeggen dat de bibliotheek dichtgaat. Klopt dat?",
  "Het fietspad langs de Dijk ligt er gevaarlijk bij.",
];
/** In one of so many conversations a word stands that hardly any other has. */
const RARE_EVERY = 500;

type Place = { number: number; state: CaseState; mode: CaseMode };

/** Written in bulk: what is measured is what a full inbox costs, and not how it became full. */
export async function fillInbox(town: Town, cases: number): Promise<void> {
  const places = SHARES.flatMap(([state, mode, share]) =>
    Array.from({ length: cases * share }, () => ({ state, mode })),
  );
  const { versionId, calendarId } = await inForceOf(town);
  for (let from = 0; from < places.length; from += BATCH) {
    const batch = places
      .slice(from, from + BATCH)
      .map((place, index) => rowsOf(town, { ...place, number: from + index }));
    await inOrganisation(town.orgId, async (tx) => {
      await tx.contact.createMany({ data: batch.map(({ contact }) => contact) });
      const items = batch.flatMap(({ item }) => item ?? []);
      // The answer names its case and the case its answer: the case comes first without it.
      await tx.case.createMany({ data: batch.map(({ file }) => file) });
      if (items.length > 0) await tx.item.createMany({ data: items });
      await tx.stageRun.createMany({
        data: batch.flatMap(({ run }) => (run ? [{ ...run, versionId, calendarId }] : [])),
      });
      await tx.caseMessage.createMany({ data: batch.map(({ message }) => message) });
      if (items.length === 0) return;
      await tx.$executeRaw`
        update case_file c set item_id = i.id from item i
        where i.org_id = c.org_id and i.case_id = c.id and c.org_id = ${town.orgId}::uuid and c.item_id is null`;
    });
  }
}

async function inForceOf({ orgId }: Town): Promise<{ versionId: string; calendarId: string }> {
  return inOrganisation(orgId, async (tx) => {
    const version = await tx.agreementVersion.findFirstOrThrow({ where: { orgId, state: "adopted" } });
    const calendar = await tx.calendarVersion.findFirstOrThrow({ where: { orgId } });
    return { versionId: version.id, calendarId: calendar.id };
  });
}

function rowsOf({ orgId, trekker, writer, channelIds, pinners }: Town, { number, state, mode }: Place) {
  const [caseId, contactId, itemId] = [newId(), newId(), newId()];
  const at = new Date(Date.now() - number * MINUTE_MS);
  const said = `${SAID[number % SAID.length]}${number % RARE_EVERY === 0 ? " De zeehond is terug." : ""}`;
  const holders = [trekker, writer, ...pinners];
  const holderId = number % 5 === 0 ? null : (holders[number % holders.length]?.memberId ?? null);
  const contentKind = INCOMING_KINDS[number % INCOMING_KINDS.length] ?? "question";
  const risk = number % 9 === 0 ? "high" : "low";
  const title = said.slice(0, 80);
  const about = { title, contentKind, risk, priority: "normal", authorKind: "conversationalist" };
  const isClosed = state === "closed";
  const name = `Inwoner ${number}`;
  const isAnswered = state === "open" && mode === "talking";
  return {
    contact: { orgId, id: contactId, network: "facebook", remoteId: contactId, handle: name, name, firstSeenAt: at },
    file: {
      ...about,
      ...{ orgId, id: caseId, network: "facebook", channelId: channelIds[0] ?? null, contactId, threadKey: caseId },
      ...{ source: "poll", state, mode, holderId, noticedAt: at, lastInAt: at, lastAt: at, triagedAt: at },
      ...(isClosed ? { closedAt: at, outcome: "answered", closedById: trekker.memberId } : {}),
    },
    item: isAnswered
      ? {
          ...about,
          ...{ orgId, id: itemId, caseId, kind: "case", state: "open", stage: "respond", contentStatus: "soft" },
          ...{ audience: "for_community", authorId: holderId ?? trekker.memberId, createdAt: at },
        }
      : null,
    run: isAnswered
      ? {
          ...{ orgId, id: newId(), itemId, stage: "respond", ordinal: 1, openedAt: at, demands: {} },
          dueAt: new Date(at.getTime() + 240 * MINUTE_MS),
          term: TERM,
        }
      : null,
    message: {
      ...{ orgId, id: newId(), caseId, contactId, direction: "in", network: "facebook", remoteKey: caseId },
      ...{ body: said, extras: [], sentAt: at, noticedAt: at },
    },
  };
}

const TERM = { amountMinutes: 240, clock: "working", remindAtShare: 0.75, afterwards: "warn", escalation: [] };
