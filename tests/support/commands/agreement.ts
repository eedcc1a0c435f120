import { changeCalendar } from "@/lib/features/calendars/commands";
import { calendarEditor } from "@/lib/features/calendars/queries";
import { changeTerm } from "@/lib/features/draft-terms/commands";
import { contentOf } from "@/lib/features/draft-terms/schema";
import { addRow, startDraft } from "@/lib/features/drafts/commands";
import { draftRows, draftView } from "@/lib/features/drafts/queries";
import { addTestSituation } from "@/lib/features/test-situations/commands";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { must, postHandedIn } from "@/tests/support/post";
import { openDraft as openDraftOf, proposed } from "@/tests/support/proposal";
import { byHand, type CommandCase, LEADS, now, type StaffTown } from "./town";

async function openDraft({ members }: StaffTown): Promise<string> {
  return (await must(as(members.fatima, startDraft, {}))).draftId;
}

async function firstRow(town: StaffTown, draftId: string) {
  const [row] = await inOrganisation(town.orgId, (tx) => draftRows(tx, town.orgId, draftId));
  if (!row) throw new Error("The draft has no rows.");
  return row;
}

/** A row of its own, so that what happens to it takes nothing out of the agreement that the other cases go by. */
async function seenRow(town: StaffTown) {
  const draftId = await openDraft(town);
  const { rowId } = await must(as(town.members.fatima, addRow, { draftId, row: await rowOf(town) }));
  return { draftId, rowId, seenRevision: 0 };
}

async function revisionOf({ orgId }: StaffTown, id: string): Promise<number> {
  const where = { orgId_id: { orgId, id } };
  const found = inOrganisation(orgId, (tx) =>
    tx.agreementVersion.findUniqueOrThrow({ where, select: { revision: true } }),
  );
  return (await found).revision;
}

async function rowOf(town: StaffTown) {
  const { question, power, when, verdict, obligations, binding, note } = await firstRow(town, await openDraft(town));
  return { question, power, when, verdict, obligations, binding, note };
}

const SOME_SITUATION = {
  name: "Een klacht op zaterdag",
  power: "respond",
  facts: {
    role: "member",
    workKind: "case",
    authorKind: "critic",
    contentKind: "complaint",
    topic: "none",
    segment: "none",
    channel: "none",
    risk: "low",
    priority: "normal",
    moment: "outside",
    atTheButtons: "no",
    crisisMode: "off",
    contentStatus: "soft",
  },
  expected: "consult_first",
};

async function testSituation({ members }: StaffTown): Promise<string> {
  return (await must(as(members.fatima, addTestSituation, SOME_SITUATION))).situationId;
}

const URGENT_ACCEPT = { workKind: "case", priority: "urgent", stage: "accept" } as const;

const SOON = { amountMinutes: 30, clock: "working", remindPercent: 75, afterwards: "warn", escalation: [] };

/** What is proposed here is adopted too; it says nothing of what the other cases are about. */
const PROPOSAL = () => ({
  now: now(),
  row: { when: { role: ["trekker" as const], risk: ["low" as const], priority: ["urgent" as const] } },
});

/** An urgent term of the draft as it stands, put back where somebody took it away. */
async function seenTerm(town: StaffTown) {
  const place = { draftId: await openDraft(town), ...URGENT_ACCEPT };
  const view = await inOrganisation(town.orgId, (tx) => draftView(tx, town.orgId, now()));
  const { workKind, priority, stage } = URGENT_ACCEPT;
  const term = view?.terms.find((one) => one.workKind === workKind && one.priority === priority && one.stage === stage);
  if (term) return { ...place, seen: contentOf(term) };
  await must(as(town.members.fatima, changeTerm, { ...place, seen: null, term: SOON }));
  return { ...place, seen: SOON };
}

/** The calendar as it is, with an hour on Sunday night or without it. */
async function otherWeek(town: StaffTown) {
  const { number, choices } = await inOrganisation(town.orgId, (tx) => calendarEditor(tx, town.orgId, now()));
  const { sun } = choices.weeklyHours;
  const weeklyHours = { ...choices.weeklyHours, sun: sun.length > 0 ? [] : [["23:00", "24:00"]] };
  return { ...choices, seenNumber: number, weeklyHours };
}

/** The agreement, its draft, and the calendar its terms are counted in. */
export const agreementCases: Record<string, CommandCase> = {
  "agreement.startDraft": { allowed: LEADS, isAboutNothing: true, prepare: async () => ({}) },
  "agreement.renameDraft": {
    allowed: LEADS,
    prepare: async (town) => ({ draftId: await openDraft(town), title: "Afspraken van de winter" }),
  },
  "agreement.discardDraft": {
    allowed: LEADS,
    prepare: async (town) => ({ draftId: await openDraft(town), words: "" }),
  },
  "agreement.addRow": {
    allowed: LEADS,
    prepare: async (town) => ({ draftId: await openDraft(town), row: await rowOf(town) }),
  },
  "agreement.changeRow": {
    allowed: LEADS,
    prepare: async (town) => ({ ...(await seenRow(town)), row: await rowOf(town) }),
  },
  "agreement.removeRow": { allowed: LEADS, prepare: seenRow },
  "agreement.importRows": {
    allowed: LEADS,
    prepare: async (town) => {
      const draftId = await openDraft(town);
      return { draftId, seenRevision: await revisionOf(town, draftId), mode: "add", rows: [await rowOf(town)] };
    },
  },
  "agreement.propose": {
    allowed: LEADS,
    prepare: async (town) => ({ ...(await openDraftOf(town.members.fatima, now())), words: "Lees even mee." }),
  },
  "agreement.withdrawProposal": {
    allowed: LEADS,
    prepare: async (town) => ({ versionId: (await proposed(town.members.fatima, PROPOSAL())).versionId }),
  },
  "agreement.decline": {
    allowed: ["executive"],
    prepare: async (town) => ({
      versionId: (await proposed(town.members.fatima, PROPOSAL())).versionId,
      words: "Nog niet.",
    }),
  },
  "agreement.adopt": {
    allowed: ["executive"],
    prepare: async (town) => {
      const { versionId, fingerprint } = await proposed(town.members.fatima, PROPOSAL());
      return { versionId, fingerprint };
    },
  },
  "agreement.moveRow": {
    allowed: LEADS,
    prepare: async (town) => ({ ...(await seenRow(town)), seenRevision: undefined, after: null }),
  },
  "agreement.addTestSituation": {
    allowed: LEADS,
    isAboutNothing: true,
    prepare: async () => SOME_SITUATION,
  },
  "agreement.changeTestSituation": {
    allowed: LEADS,
    prepare: async (town) => ({ situationId: await testSituation(town), expected: "refused" }),
  },
  "agreement.removeTestSituation": {
    allowed: LEADS,
    prepare: async (town) => ({ situationId: await testSituation(town) }),
  },
  "agreement.tellEditingRow": {
    allowed: LEADS,
    prepare: async (town) => ({ ...(await seenRow(town)), seenRevision: undefined }),
  },
  "agreement.changeTerm": {
    allowed: LEADS,
    prepare: async (town) => {
      const seen = await seenTerm(town);
      return { ...seen, term: { ...seen.seen, amountMinutes: seen.seen.amountMinutes + 1 } };
    },
  },
  "agreement.removeTerm": { allowed: LEADS, prepare: seenTerm },
  "calendars.change": { allowed: LEADS, isAboutNothing: true, prepare: otherWeek },
  "calendars.replanOpen": {
    allowed: LEADS,
    isAboutNothing: true,
    prepare: async (town) => {
      await postHandedIn(town.members.wout, byHand(town));
      await must(as(town.members.fatima, changeCalendar, await otherWeek(town)));
      return { words: "" };
    },
  },
};
