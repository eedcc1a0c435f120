import { LABEL_COLOURS } from "@/lib/domain/board/labels";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { answerTerm } from "@/lib/features/answers/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { importIdeasInput, undoImportInput } from "./schema";

type Imported = { importId: string; ideas: number };

/** Hangs the ideas of a file on the board: all of them or none. The same import sent again is the same. */
export const importIdeas = command({
  name: "board.importIdeas",
  input: importIdeasInput,
  may: "board.curate",
  run: async (unit, { id: importId, format, fileName, ideas }): Promise<Result<Imported>> => {
    const { tx, orgId, now, actor } = unit;
    if (actor.kind !== "member") return refuse("not_found", "notFound");
    const rows = ideas.length;
    const batch = { orgId, id: importId, kind: "ideas", format, fileName, rows, byId: actor.memberId, at: now };
    const { count } = await tx.importBatch.createMany({ data: [batch], skipDuplicates: true });
    if (count === 0) return ok({ importId, ideas: rows });
    const labels = await labelsByName(unit, [...new Set(ideas.flatMap((idea) => idea.labels))]);
    const { dueAt, calendarId } = await answerTerm(unit);
    const placed = ideas.map((idea) => ({ ...idea, id: newId() }));
    await tx.idea.createMany({
      data: placed.map(({ id, title, body, linkUrl, to }) => ({
        ...{ orgId, id, title, body, linkUrl, column: to, source: "import", importId },
        ...{
          pinnedById: actor.memberId,
          pinnedAt: now,
          movedAt: now,
          answerDueAt: dueAt,
          answerCalendarId: calendarId,
        },
        ...(to === "selected" ? { answeredAt: now, answeredById: actor.memberId } : {}),
      })),
    });
    await tx.ideaLabel.createMany({
      data: placed.flatMap(({ id: ideaId, labels: names }) =>
        [...new Set(names.map((name) => labels.get(name.toLowerCase()) ?? ""))].map((labelId) => {
          return { orgId, id: newId(), ideaId, labelId };
        }),
      ),
    });
    const subject = { kind: "import", id: importId };
    unit.journal({ action: "board.importIdeas", subject, data: { format, fileName, ideas: rows } });
    for (const { id, title } of placed)
      unit.journal({ action: "board.pinIdea", subject: { kind: "idea", id }, data: { title, importId } });
    unit.announce({ topic: "ideas", ids: placed.map(({ id }) => id) });
    return ok({ importId, ideas: rows });
  },
});

/** The labels of these names, made where there was none; by the name in small letters. */
async function labelsByName({ tx, orgId }: Unit, names: readonly string[]): Promise<Map<string, string>> {
  const known = await tx.label.findMany({ where: { orgId, endedAt: null }, select: { id: true, name: true } });
  const byName = new Map(known.map(({ id, name }) => [name.toLowerCase(), id]));
  for (const name of names) {
    const key = name.toLowerCase();
    if (byName.has(key)) continue;
    const id = newId();
    const colour = LABEL_COLOURS[byName.size % LABEL_COLOURS.length] ?? "stone";
    await tx.label.create({ data: { orgId, id, name, colour } });
    byName.set(key, id);
  }
  return byName;
}

/** Takes the ideas of an import off the board again, as far as nobody did anything with them since. */
export const undoImport = command({
  name: "board.undoImport",
  input: undoImportInput,
  may: "board.curate",
  run: async (unit, { importId }): Promise<Result<{ gone: number; stay: number }>> => {
    const { tx, orgId, now, actor } = unit;
    const { count } = await tx.importBatch.updateMany({
      where: { orgId, id: importId, kind: "ideas", undoneAt: null },
      data: { undoneAt: now },
    });
    if (count === 0) return undone(unit, importId);
    const untouched = { orgId, importId, goneAt: null, version: 0, votes: 0, comments: 0 };
    const gone = await tx.idea.updateManyAndReturn({
      where: untouched,
      data: { column: "gone", goneAt: now, movedAt: now, version: 1, answeredAt: now, answeredById: actor.memberId },
      select: { id: true },
    });
    const stay = await tx.idea.count({ where: { orgId, importId, goneAt: null } });
    const data = { gone: gone.length, stay };
    unit.journal({ action: "board.undoImport", subject: { kind: "import", id: importId }, data });
    unit.announce({ topic: "ideas", ids: gone.map(({ id }) => id) });
    return ok(data);
  },
});

async function undone({ tx, orgId }: Unit, importId: string) {
  const there = await tx.importBatch.count({ where: { orgId, id: importId, kind: "ideas" } });
  return there === 0 ? refuse("not_found", "notFound") : refuse("wrong_state", "board.importUndone");
}

/** What the command endpoint can run of imports. */
export const ideaImportCommands = { importIdeas, undoImport };
