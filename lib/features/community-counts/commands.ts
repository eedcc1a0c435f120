import {
  type CommunityState,
  type CountFileProblem,
  type CountRow,
  type CountTable,
  readCountTable,
} from "@/lib/domain/communities";
import { type FieldErrors, invalid, ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { notedCommunity, notTheirs } from "@/lib/features/communities/commands";
import { todayOf } from "@/lib/features/goal-course/queries";
import { staleItem } from "@/lib/features/items/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { readSpreadsheet } from "@/lib/platform/spreadsheet/read";
import type { Unit } from "@/lib/platform/unit";
import { countCommunityInput, importCountsInput, mendCountInput } from "./schema";

type Kept = { countId: string; revision: number };
const LIVING: CommunityState[] = ["known", "followed"];
const dayTaken = (): Refused => invalid("onDay", "fields.dayCounted");

/** Writes down how many there are in a community on a day, and how many make or judge something: one count a day. */
export const countCommunity = command({
  name: "communities.count",
  input: countCommunityInput,
  may: "communities.follow",
  run: async (unit, { id = newId(), communityId, ...said }): Promise<Result<Kept>> => {
    const { tx, orgId, now, actor } = unit;
    if (actor.kind !== "member") return refuse("not_found", "notFound");
    const hindered = (await notTheirs(unit, communityId)) ?? (await ofTomorrow(unit, said.onDay));
    if (hindered) return hindered;
    const written = { source: "by_hand", addedById: actor.memberId, addedAt: now };
    const row = { orgId, id, communityId, ...said, ...written };
    const { count } = await tx.communityCount.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) return thereAlready(unit, { id, communityId, onDay: said.onDay });
    notedCommunity(unit, "communities.count", { communityId, countId: id, ...said });
    return ok({ countId: id, revision: 0 });
  },
});

type Sought = { id: string; communityId: string; onDay: string };

/** The same sent twice is once; another count of that day is not put over the first. */
async function thereAlready({ tx, orgId }: Unit, { id, communityId, onDay }: Sought): Promise<Result<Kept>> {
  const there = await tx.communityCount.findFirst({ where: { orgId, id, communityId, onDay } });
  return there ? ok({ countId: id, revision: there.revision }) : dayTaken();
}

/** Mends a count that was written down wrong. */
export const mendCount = command({
  name: "communities.changeCount",
  input: mendCountInput,
  may: "communities.follow",
  run: async (unit, { countId, seenRevision, ...said }): Promise<Result<Kept>> => {
    const { tx, orgId } = unit;
    const before = await tx.communityCount.findFirst({ where: { orgId, id: countId } });
    if (!before) return refuse("not_found", "notFound");
    const { communityId, onDay, size, creators, critics } = before;
    const hindered = (await notTheirs(unit, communityId)) ?? (await ofTomorrow(unit, said.onDay));
    if (hindered) return hindered;
    const taken = { orgId, communityId, onDay: said.onDay, id: { not: countId } };
    if ((await tx.communityCount.count({ where: taken })) > 0) return dayTaken();
    const { count } = await tx.communityCount.updateMany({
      where: { orgId, id: countId, revision: seenRevision },
      data: { ...said, revision: { increment: 1 } },
    });
    if (count === 0) return staleItem(unit, communityId);
    const noted = { ...said, before: { onDay, size, creators, critics } };
    notedCommunity(unit, "communities.changeCount", { communityId, countId, ...noted });
    return ok({ countId, revision: seenRevision + 1 });
  },
});

async function ofTomorrow({ tx, orgId, now }: Unit, onDay: string): Promise<Refused | null> {
  return onDay > (await todayOf(tx, { orgId, now })) ? invalid("onDay", "fields.inTheFuture") : null;
}

/** Brings in counts of many communities at once: all of them or none. What is there already stays, and is no mistake. */
export const importCounts = command({
  name: "communities.importCounts",
  input: importCountsInput,
  may: "communities.lead",
  run: async (unit, { table }): Promise<Result<{ added: number; known: number }>> => {
    const { tx, orgId, now, actor } = unit;
    if (actor.kind !== "member") return refuse("not_found", "notFound");
    const read = await readTable(unit, table);
    if ("refusal" in read) return read;
    const { fresh, wrong } = await unknownOf(unit, read.rows);
    if (read.errors.length + wrong.length > 0) return refusedRows({ ...read, errors: [...read.errors, ...wrong] });
    const rows = fresh.map(({ communityId, onDay, size, creators, critics }) => {
      const said = { communityId, onDay, size, creators, critics };
      return { orgId, id: newId(), ...said, source: "csv", addedById: actor.memberId, addedAt: now };
    });
    await tx.communityCount.createMany({ data: rows });
    for (const communityId of new Set(rows.map((row) => row.communityId))) {
      const counts = rows.filter((row) => row.communityId === communityId).length;
      notedCommunity(unit, "communities.importCounts", { communityId, counts });
    }
    return ok({ added: fresh.length, known: read.rows.length - fresh.length });
  },
});

async function readTable(unit: Unit, table: string): Promise<CountTable | Refused> {
  const { tx, orgId, now } = unit;
  const lines = await readSpreadsheet(new TextEncoder().encode(table), "counts.csv");
  if (typeof lines === "string") return invalid("table", "fields.tableUnreadable");
  const communities = await tx.community.findMany({
    where: { orgId, state: { in: LIVING } },
    select: { id: true, name: true },
  });
  const read = readCountTable(lines, { communities, today: await todayOf(tx, { orgId, now }) });
  return "kind" in read ? refusedTable(read) : read;
}

function refusedTable(problem: CountFileProblem): Refused {
  const said = (message: string, values: Record<string, string | number> = {}) =>
    refuse("invalid", "invalid", { fields: { table: [{ message, values }] } });
  if (problem.kind === "noColumn") return said("fields.tableNoColumn", { part: problem.part });
  if (problem.kind === "tooMany") return said("fields.tableTooMany", { max: problem.max });
  return said("fields.tableEmpty");
}

type RowError = { row: number; problem: CountTable["errors"][number]["problem"] | "countedOtherwise"; words: string };

/** What is not there yet; and those of a day that was counted with another outcome. */
async function unknownOf({ tx, orgId }: Unit, rows: readonly CountRow[]) {
  const there = await tx.communityCount.findMany({
    where: {
      orgId,
      communityId: { in: rows.map((row) => row.communityId) },
      onDay: { in: rows.map((row) => row.onDay) },
    },
    select: { communityId: true, onDay: true, size: true, creators: true, critics: true },
  });
  const known = new Map(there.map((count) => [`${count.communityId} ${count.onDay}`, count]));
  const before = (row: CountRow) => known.get(`${row.communityId} ${row.onDay}`);
  const isOther = (row: CountRow) => {
    const count = before(row);
    return count && (["size", "creators", "critics"] as const).some((part) => count[part] !== row[part]);
  };
  const wrong = rows
    .filter(isOther)
    .map(({ row, name }): RowError => ({ row, problem: "countedOtherwise", words: name }));
  return { fresh: rows.filter((row) => !before(row)), wrong };
}

const ROWS_NAMED = 8;

function refusedRows({ errors }: { errors: readonly RowError[] }): Refused {
  const inOrder = errors.toSorted((a, b) => a.row - b.row);
  const named: FieldErrors[string] = inOrder
    .slice(0, ROWS_NAMED)
    .map(({ row, problem, words }) => ({ message: "fields.countRow", values: { row, problem, words } }));
  const more = inOrder.length - named.length;
  const others = more > 0 ? [{ message: "fields.countRowsMore", values: { count: more } }] : [];
  return refuse("invalid", "invalid", { fields: { table: [...named, ...others] } });
}

/** What the command endpoint can run of counts. */
export const communityCountCommands = { countCommunity, mendCount, importCounts };
