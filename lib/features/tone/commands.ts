import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { GUIDE_PARTS, STARTER_EXAMPLES, STARTER_PARTS, STARTER_WORDS } from "@/lib/domain/tone";
import { notFound } from "@/lib/features/items/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import {
  addExampleInput,
  addWordInput,
  changeExampleInput,
  changeWordInput,
  EXAMPLES_MAX,
  type GuideContent,
  guideContent,
  removeExampleInput,
  removeWordInput,
  savePartInput,
  startGuideInput,
  teachWordInput,
  WORDS_IN_GUIDE_MAX,
} from "./schema";

type Kept = { id: string; content: GuideContent };
type Saved = { revision: number };

/** Begins the guide from the one that comes along; everything in it can be changed from then on. */
export const startGuide = command({
  name: "tone.startGuide",
  input: startGuideInput,
  may: "tone.lead",
  run: async (unit): Promise<Result<true>> => {
    const { tx, orgId, now, actor } = unit;
    if (actor.kind !== "member") return notFound();
    const editedById = actor.memberId;
    const mark = { revision: 0, byId: null, at: now.toISOString() };
    const content: GuideContent = {
      parts: guideContent.shape.parts.parse(STARTER_PARTS),
      marks: Object.fromEntries(GUIDE_PARTS.map((part) => [part, mark])) as GuideContent["marks"],
      examples: STARTER_EXAMPLES.map((example) => ({ ...example, id: newId(), revision: 0 })),
    };
    const guide = { orgId, id: newId(), content, editedById, editedAt: now };
    const { count } = await tx.toneGuide.createMany({ data: [guide], skipDuplicates: true });
    if (count === 0) return refuse("conflict", "tone.hasGuide");
    const added = { addedById: editedById, addedAt: now };
    await tx.toneWord.createMany({
      data: STARTER_WORDS.map((word) => ({ ...word, ...added, instead: [...word.instead], orgId, id: newId() })),
    });
    unit.journal({ action: "tone.startGuide", subject: { kind: "tone_guide", id: guide.id }, data: {} });
    unit.announce({ topic: "tone" });
    return ok(true);
  },
});

/**
 * Saves one part of the guide. Each part has its own revision: two people in two parts never meet, and in the same part
 * the second one gets the words of the first to lay beside their own.
 */
export const savePart = command({
  name: "tone.savePart",
  input: savePartInput,
  may: "tone.lead",
  run: async (unit, { part, value, seenRevision }): Promise<Result<Saved>> => {
    const kept = await holdGuide(unit);
    if (!kept) return notFound();
    const { parts, marks } = kept.content;
    const mark = marks[part];
    if (mark.revision !== seenRevision) return stalePart(unit, mark, parts[part]);
    const next = { revision: seenRevision + 1, byId: unit.actor.memberId, at: unit.now.toISOString() };
    await keep(unit, kept, { ...kept.content, parts: { ...parts, [part]: value }, marks: { ...marks, [part]: next } });
    unit.journal({
      action: "tone.savePart",
      subject: { kind: "tone_guide", id: kept.id },
      data: { part, before: parts[part], after: value },
    });
    return ok({ revision: next.revision });
  },
});

async function stalePart(
  { tx, orgId }: Unit,
  { byId, revision }: { byId: string | null; revision: number },
  theirs: object,
): Promise<Refused> {
  const where = { orgId_id: { orgId, id: byId ?? "" } };
  const editor = byId ? await tx.member.findUnique({ where, select: { name: true } }) : null;
  return refuse("stale", "tone.partChanged", {
    values: { name: editor?.name ?? "", revision, theirs: JSON.stringify(theirs) },
  });
}

/** A pair of sentences more: how we do not say it, how we do, and why. */
export const addExample = command({
  name: "tone.addExample",
  input: addExampleInput,
  may: "tone.lead",
  run: async (unit, { id = newId(), ...said }): Promise<Result<{ exampleId: string }>> => {
    const kept = await holdGuide(unit);
    if (!kept) return notFound();
    const { examples } = kept.content;
    if (examples.some((one) => one.id === id)) return ok({ exampleId: id });
    if (examples.length >= EXAMPLES_MAX) return refuse("conflict", "tone.full", { values: { max: EXAMPLES_MAX } });
    const example = { ...said, id, revision: 0 };
    await keep(unit, kept, { ...kept.content, examples: [...examples, example] });
    unit.journal({ action: "tone.addExample", subject: { kind: "tone_guide", id: kept.id }, data: example });
    return ok({ exampleId: id });
  },
});

export const changeExample = command({
  name: "tone.changeExample",
  input: changeExampleInput,
  may: "tone.lead",
  run: async (unit, { exampleId, seenRevision, ...said }): Promise<Result<Saved>> => {
    const kept = await holdGuide(unit);
    const before = kept?.content.examples.find(({ id }) => id === exampleId);
    if (!kept || !before) return notFound();
    if (before.revision !== seenRevision) return refuse("stale", "tone.exampleChanged");
    const after = { ...said, id: exampleId, revision: seenRevision + 1 };
    const examples = kept.content.examples.map((one) => (one.id === exampleId ? after : one));
    await keep(unit, kept, { ...kept.content, examples });
    unit.journal({
      action: "tone.changeExample",
      subject: { kind: "tone_guide", id: kept.id },
      data: { before, after },
    });
    return ok({ revision: after.revision });
  },
});

export const removeExample = command({
  name: "tone.removeExample",
  input: removeExampleInput,
  may: "tone.lead",
  run: async (unit, { exampleId }): Promise<Result<true>> => {
    const kept = await holdGuide(unit);
    const before = kept?.content.examples.find(({ id }) => id === exampleId);
    if (!kept || !before) return notFound();
    const examples = kept.content.examples.filter((one) => one !== before);
    await keep(unit, kept, { ...kept.content, examples });
    unit.journal({ action: "tone.removeExample", subject: { kind: "tone_guide", id: kept.id }, data: { before } });
    return ok(true);
  },
});

/** A word to avoid, one that we prefer, or one of our own. */
export const addWord = command({
  name: "tone.addWord",
  input: addWordInput,
  may: "tone.lead",
  run: async (unit, word): Promise<Result<{ wordId: string }>> => {
    const id = newId();
    const added = await insertWord(unit, { id, ...word });
    if (!added.ok) return added;
    unit.journal({ action: "tone.addWord", subject: { kind: "tone_word", id }, data: word });
    return added;
  },
});

export const changeWord = command({
  name: "tone.changeWord",
  input: changeWordInput,
  may: "tone.lead",
  run: async (unit, { wordId, seenRevision, ...word }): Promise<Result<Saved>> => {
    const { tx, orgId } = unit;
    const kept = await holdGuide(unit);
    const before = await tx.toneWord.findUnique({ where: { orgId_id: { orgId, id: wordId } } });
    if (!kept || !before || before.removedAt) return notFound();
    if (before.revision !== seenRevision) return refuse("stale", "tone.wordChanged", { values: { word: before.word } });
    const same = await findWord(unit, word);
    if (same && same.id !== wordId) return alreadyThere(word.word);
    const revision = seenRevision + 1;
    await tx.toneWord.updateMany({ where: { orgId, id: wordId }, data: { ...word, revision } });
    await keep(unit, kept, kept.content);
    const { kind, instead, reason, severity } = before;
    unit.journal({
      action: "tone.changeWord",
      subject: { kind: "tone_word", id: wordId },
      data: { before: { kind, word: before.word, instead, reason, severity }, after: word },
    });
    return ok({ revision });
  },
});

export const removeWord = command({
  name: "tone.removeWord",
  input: removeWordInput,
  may: "tone.lead",
  run: async (unit, { wordId }): Promise<Result<true>> => {
    const { tx, orgId, now } = unit;
    const kept = await holdGuide(unit);
    const where = { orgId, id: wordId, removedAt: null };
    const { count } = await tx.toneWord.updateMany({ where, data: { removedAt: now } });
    if (!kept || count === 0) return notFound();
    await keep(unit, kept, kept.content);
    unit.journal({ action: "tone.removeWord", subject: { kind: "tone_word", id: wordId }, data: {} });
    return ok(true);
  },
});

/** The guide learns how the organisation spells a word; one it knows already, it still knows. */
export const teachWord = command({
  name: "tone.teachWord",
  input: teachWordInput,
  may: "tone.teach",
  run: async (unit, { word }): Promise<Result<{ wordId: string }>> => {
    const known = await findWord(unit, { kind: "own", word });
    if (known) return ok({ wordId: known.id });
    const id = newId();
    const added = await insertWord(unit, { id, kind: "own", word, instead: [], reason: "", severity: "suggestion" });
    if (added.ok) unit.journal({ action: "tone.teachWord", subject: { kind: "tone_word", id }, data: { word } });
    return added;
  },
});

type NewWord = { id: string; kind: string; word: string; instead: string[]; reason: string; severity: string };

async function insertWord(unit: Unit, word: NewWord): Promise<Result<{ wordId: string }>> {
  const { tx, orgId, actor, now } = unit;
  const kept = await holdGuide(unit);
  if (!kept || actor.kind !== "member") return notFound();
  if (await findWord(unit, word)) return alreadyThere(word.word);
  const count = await tx.toneWord.count({ where: { orgId, removedAt: null } });
  if (count >= WORDS_IN_GUIDE_MAX) return refuse("conflict", "tone.full", { values: { max: WORDS_IN_GUIDE_MAX } });
  await tx.toneWord.create({ data: { ...word, orgId, addedById: actor.memberId, addedAt: now } });
  await keep(unit, kept, kept.content);
  return ok({ wordId: word.id });
}

const alreadyThere = (word: string): Refused =>
  refuse("conflict", "tone.hasWord", { values: { word }, fields: { word: [{ message: "fields.taken" }] } });

/** A word is once in the guide as what it is, whatever its capitals. */
async function findWord({ tx, orgId }: Unit, { kind, word }: { kind: string; word: string }) {
  // As its index has it. A comparison by Prisma without regard to capitals would read "100%" as a pattern.
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    select id from tone_word
    where org_id = ${orgId}::uuid and kind = ${kind} and lower(word) = lower(${word}) and removed_at is null`;
  return found;
}

/** The guide, held until the end of the transaction: its parts lie in one document, and changes of it come one by one. */
async function holdGuide({ tx, orgId }: Unit): Promise<Kept | null> {
  await tx.$queryRaw`select 1 from tone_guide where org_id = ${orgId}::uuid for update`;
  const row = await tx.toneGuide.findUnique({ where: { orgId } });
  return row ? { id: row.id, content: guideContent.parse(row.content) } : null;
}

/** Every change makes another guide, of the words too: what was made of the one before is of no use any more. */
async function keep(unit: Unit, { id }: Kept, content: GuideContent): Promise<void> {
  const { tx, orgId, now, actor } = unit;
  await tx.toneGuide.updateMany({
    where: { orgId, id },
    data: { content, revision: { increment: 1 }, editedById: actor.memberId, editedAt: now },
  });
  unit.announce({ topic: "tone" });
}

export const toneCommands = {
  startGuide,
  savePart,
  addExample,
  changeExample,
  removeExample,
  addWord,
  changeWord,
  removeWord,
  teachWord,
};
