import { QUESTION_KEYS, QUESTIONS } from "@/lib/domain/start-up";
import { answerPoint, makePoint } from "@/lib/features/advice/commands";
import { addPolicy } from "@/lib/features/policies/commands";
import { answerStartUp } from "@/lib/features/start-up/commands";
import { addDepartment } from "@/lib/features/team-people/commands";
import { addTool } from "@/lib/features/tools/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { must } from "@/tests/support/post";
import { type CommandCase, LEADS, newcomer, STAFF_ONLY, type StaffTown } from "./town";

const word = (what: string) => `${what} ${newId().slice(-6)}`;

const department = ({ members }: StaffTown) =>
  must(as(members.fatima, addDepartment, { name: word("Dienst"), people: 12 }));

const policy = ({ members }: StaffTown) =>
  must(as(members.fatima, addPolicy, { title: word("Richtlijn"), body: "Wees vriendelijk." }));

const described = ({ members }: StaffTown) => ({
  name: word("Software"),
  purpose: "",
  state: "in_use",
  ownerId: members.wout.memberId,
  yearCostCents: 100,
  renewsOn: "2099-01-01",
  noticeDays: 30,
});

const POINT = { kind: "question", about: "goals", statement: "Wie meet dat?" };
const point = ({ members }: StaffTown) => must(as(members.piet, makePoint, POINT));

async function taskRevision({ orgId }: StaffTown, task: string): Promise<number> {
  const where = { orgId_task: { orgId, task } };
  return (await inOrganisation(orgId, (tx) => tx.teamTask.findUnique({ where })))?.revision ?? 0;
}

async function briefingNumber({ orgId }: StaffTown): Promise<number> {
  return inOrganisation(orgId, (tx) => tx.briefingText.count({ where: { orgId, part: "goals" } }));
}

/** The team behind it: what people bring, the nine tasks, guidelines, tools, the start-up check and the adviser room. */
export const teamCases: Record<string, CommandCase> = {
  "team.addDepartment": {
    allowed: LEADS,
    isAboutNothing: true,
    prepare: async () => ({ name: word("Dienst"), people: 12 }),
  },
  "team.changeDepartment": {
    allowed: LEADS,
    prepare: async (town) => ({ ...(await department(town)), seenRevision: 0, name: word("Dienst"), people: 13 }),
  },
  "team.endDepartment": { allowed: LEADS, prepare: department },
  "team.saveProfile": {
    allowed: LEADS,
    prepare: async (town) => {
      const said = { departmentId: null, skills: ["schrijven"], affinities: [], weekHours: 4 };
      return { memberId: await newcomer(town), seenRevision: 0, ...said };
    },
  },
  "team.divideTask": {
    allowed: LEADS,
    prepare: async (town) => ({
      task: "content",
      seenRevision: await taskRevision(town, "content"),
      isOurs: true,
      accountableId: town.members.wout.memberId,
      responsibleIds: [town.members.tom.memberId],
      consultedIds: [],
      informedIds: [],
    }),
  },
  "policies.add": {
    allowed: LEADS,
    isAboutNothing: true,
    prepare: async () => ({ title: word("Richtlijn"), body: "Wees vriendelijk." }),
  },
  "policies.revise": {
    allowed: LEADS,
    prepare: async (town) => ({
      ...(await policy(town)),
      seenVersion: 1,
      title: word("Richtlijn"),
      body: "Wees eerlijk.",
    }),
  },
  "policies.confirm": {
    allowed: STAFF_ONLY,
    prepare: async (town) => ({ ...(await policy(town)), version: 1 }),
  },
  "policies.end": { allowed: LEADS, prepare: policy },
  "tools.add": { allowed: ["trekker"], prepare: async (town) => described(town) },
  "tools.change": {
    allowed: ["trekker"],
    prepare: async (town) => {
      const { toolId } = await must(as(town.members.fatima, addTool, described(town)));
      return { toolId, seenRevision: 0, ...described(town) };
    },
  },
  "firstSteps.end": { allowed: ["trekker"], isAboutNothing: true, prepare: async () => ({}) },
  "startUp.answer": {
    allowed: LEADS,
    isAboutNothing: true,
    prepare: async () => ({ question: "lines", option: "mixed" }),
  },
  "startUp.finish": {
    allowed: LEADS,
    // At home there is no check to finish.
    isAboutNothing: true,
    prepare: async (town) => {
      const given: { revision: number }[] = [];
      for (const question of QUESTION_KEYS)
        given.push(await must(as(town.members.fatima, answerStartUp, { question, option: QUESTIONS[question][0] })));
      return { seenRevision: given.at(-1)?.revision ?? 0, choice: "no_team" };
    },
  },
  "briefing.write": {
    allowed: LEADS,
    isAboutNothing: true,
    prepare: async (town) => ({ part: "goals", seenNumber: await briefingNumber(town), body: word("Doelen") }),
  },
  "advice.setScope": {
    allowed: LEADS,
    prepare: async (town) => {
      const { orgId, members } = town;
      const where = { orgId, memberId: members.piet.memberId };
      const kept = await inOrganisation(orgId, (tx) => tx.adviserScope.findFirstOrThrow({ where }));
      const { look, comment, revision } = kept;
      return { memberId: members.piet.memberId, seenRevision: revision, look, comment, endsOn: "2099-01-01" };
    },
  },
  "advice.ask": { allowed: ["adviser"], isAboutNothing: true, prepare: async () => POINT },
  "advice.answer": {
    allowed: LEADS,
    prepare: async (town) => ({ ...(await point(town)), seenRevision: 0, words: "Wij, sinds kort." }),
  },
  "advice.askOn": {
    allowed: ["adviser"],
    prepare: async (town) => {
      const { pointId } = await point(town);
      await must(as(town.members.fatima, answerPoint, { pointId, seenRevision: 0, words: "Wij." }));
      return { pointId, seenRevision: 1, words: "En hoe dan?" };
    },
  },
};
