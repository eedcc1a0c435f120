import { addWord, startGuide } from "@/lib/features/tone/commands";
import { readGuide } from "@/lib/features/tone/queries";
import type { GuideView } from "@/lib/features/tone/schema";
import { letBe } from "@/lib/features/tone-exceptions/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { must, postBeingWritten } from "@/tests/support/post";
import { byHand, type CommandCase, type StaffTown, WRITERS } from "./town";

/** The guide of the town; begun by whoever needs it first. */
async function guideOf({ orgId, members }: StaffTown): Promise<GuideView> {
  const read = () => inOrganisation(orgId, (tx) => readGuide(tx, orgId));
  if (!(await read())) await must(as(members.fatima, startGuide));
  const guide = await read();
  if (!guide) throw new Error("There is no guide.");
  return guide;
}

const WORD = { kind: "avoid", instead: ["opbouwen"], reason: "zo zeggen we het.", severity: "warning" } as const;
const anyWord = () => `realiseren ${newId()}`;

async function ownWord(town: StaffTown) {
  await guideOf(town);
  return must(as(town.members.fatima, addWord, { ...WORD, word: anyWord() }));
}

const EXAMPLE = { about: "Een feest", instead: "Er wordt gefeest.", better: "We feesten.", reason: "Zeg wie." };

const found = async (town: StaffTown) => ({
  itemId: (await postBeingWritten(town.members.wout, byHand(town))).itemId,
  rule: "officialese",
  text: "middels",
  reason: "Zo staat het in het decreet.",
});

/** The tone guide: what it says, the words it knows, and what is let stand against it. */
export const toneCases: Record<string, CommandCase> = {
  "tone.startGuide": {
    allowed: ["trekker"],
    isAboutNothing: true,
    throughWith: "conflict",
    prepare: async (town) => {
      await guideOf(town);
      return {};
    },
  },
  "tone.savePart": {
    allowed: ["trekker"],
    isAboutNothing: true,
    prepare: async (town) => {
      const { parts, marks } = await guideOf(town);
      return { part: "voice", value: { ...parts.voice, words: "Warm." }, seenRevision: marks.voice.revision };
    },
  },
  "tone.addExample": {
    allowed: ["trekker"],
    isAboutNothing: true,
    prepare: async (town) => {
      await guideOf(town);
      return EXAMPLE;
    },
  },
  "tone.changeExample": {
    allowed: ["trekker"],
    prepare: async (town) => {
      const [first] = (await guideOf(town)).examples;
      return { ...EXAMPLE, exampleId: first?.id, seenRevision: first?.revision };
    },
  },
  "tone.removeExample": {
    allowed: ["trekker"],
    prepare: async (town) => ({ exampleId: (await guideOf(town)).examples.at(-1)?.id }),
  },
  "tone.addWord": {
    allowed: ["trekker"],
    isAboutNothing: true,
    prepare: async (town) => {
      await guideOf(town);
      return { ...WORD, word: anyWord() };
    },
  },
  "tone.changeWord": {
    allowed: ["trekker"],
    prepare: async (town) => ({ ...(await ownWord(town)), ...WORD, word: anyWord(), seenRevision: 0 }),
  },
  "tone.removeWord": { allowed: ["trekker"], prepare: ownWord },
  "tone.teachWord": {
    allowed: ["trekker", "editor"],
    isAboutNothing: true,
    prepare: async (town) => {
      await guideOf(town);
      return { word: `Duinzicht${newId()}` };
    },
  },
  "tone.letBe": { allowed: WRITERS, prepare: found },
  "tone.endLetBe": {
    allowed: WRITERS,
    prepare: async (town) => must(as(town.members.wout, letBe, await found(town))),
  },
};
