import { findCase } from "@/lib/features/case-answers/queries";
import { closeCase, setCaseRoute, snoozeCase } from "@/lib/features/case-endings/commands";
import { addRule } from "@/lib/features/case-rules/commands";
import { listenToCase } from "@/lib/features/case-talking/commands";
import { recordByHand } from "@/lib/features/cases/commands";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { must } from "@/tests/support/post";
import { type CommandCase, DAY_MS, now, STAFF_ONLY, type StaffTown } from "./town";

type Seen = { caseId: string; seenVersion: number };

async function seenNow({ orgId }: StaffTown, caseId: string): Promise<Seen> {
  const file = await inOrganisation(orgId, (tx) => findCase(tx, orgId, caseId));
  return { caseId, seenVersion: file?.version ?? 0 };
}

async function noticed(town: StaffTown): Promise<Seen> {
  const { caseId } = await must(as(town.members.fatima, recordByHand, { body: "Waarom is de Duinlaan dicht?" }));
  return seenNow(town, caseId);
}

const inDays = (days: number) => new Date(now().getTime() + days * DAY_MS).toISOString();
const route = () => ({ route: "objection", url: "https://www.zonnebeke.be/bezwaar", lookAt: inDays(3) });

const judged = {
  authorKind: "conversationalist",
  contentKind: "question",
  risk: "low",
  priority: "normal",
  topicId: null,
  segmentId: null,
};
const rule = {
  words: ["sluikstort"],
  contentKind: "complaint",
  risk: null,
  priority: null,
  topicId: null,
  segmentId: null,
};

async function ruled(town: StaffTown) {
  const { ruleId } = await must(as(town.members.fatima, addRule, rule));
  return { ruleId, seenRevision: 0 };
}

/** What comes in from outside: brought in, judged and settled by everybody who works here; sorted by the trekker. */
export const caseCases: Record<string, CommandCase> = {
  "cases.recordByHand": {
    allowed: STAFF_ONLY,
    isAboutNothing: true,
    prepare: async () => ({ body: "Iemand vroeg waar het loket is." }),
  },
  "cases.triage": { allowed: STAFF_ONLY, prepare: async (town) => ({ ...(await noticed(town)), ...judged }) },
  "cases.take": { allowed: STAFF_ONLY, prepare: noticed },
  "cases.passTo": {
    allowed: STAFF_ONLY,
    prepare: async (town) => ({ ...(await noticed(town)), memberId: town.members.wout.memberId }),
  },
  "cases.note": { allowed: STAFF_ONLY, prepare: async (town) => ({ ...(await noticed(town)), body: "Bel even." }) },
  "cases.listen": { allowed: STAFF_ONLY, prepare: noticed },
  // Where the agreement does not say yes by itself, the question gets through.
  "cases.startTalking": {
    allowed: STAFF_ONLY,
    prepare: async (town) => {
      const seen = await noticed(town);
      await must(as(town.members.fatima, listenToCase, seen));
      return { ...(await seenNow(town, seen.caseId)), question: "Mogen we antwoorden?" };
    },
  },
  "cases.snooze": { allowed: STAFF_ONLY, prepare: async (town) => ({ ...(await noticed(town)), until: inDays(1) }) },
  "cases.wake": {
    allowed: STAFF_ONLY,
    prepare: async (town) => {
      const seen = await noticed(town);
      await must(as(town.members.fatima, snoozeCase, { ...seen, until: inDays(1) }));
      return seenNow(town, seen.caseId);
    },
  },
  "cases.close": { allowed: STAFF_ONLY, prepare: async (town) => ({ ...(await noticed(town)), outcome: "solved" }) },
  "cases.reopen": {
    allowed: STAFF_ONLY,
    prepare: async (town) => {
      const seen = await noticed(town);
      await must(as(town.members.fatima, closeCase, { ...seen, outcome: "solved" }));
      return seenNow(town, seen.caseId);
    },
  },
  "cases.setRoute": { allowed: STAFF_ONLY, prepare: async (town) => ({ ...(await noticed(town)), ...route() }) },
  "cases.endRoute": {
    allowed: STAFF_ONLY,
    prepare: async (town) => {
      const seen = await noticed(town);
      await must(as(town.members.fatima, setCaseRoute, { ...seen, ...route() }));
      return { ...(await seenNow(town, seen.caseId)), words: "Gevonden." };
    },
  },
  "caseRules.add": { allowed: ["trekker"], isAboutNothing: true, prepare: async () => rule },
  "caseRules.change": { allowed: ["trekker"], prepare: async (town) => ({ ...(await ruled(town)), ...rule }) },
  "caseRules.end": { allowed: ["trekker"], prepare: ruled },
};
