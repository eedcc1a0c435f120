import { Prisma } from "./generated/client";
import type { Tx } from "./tenancy";

/** The tables that nearly every command adds rows to, with what a row of each takes. */
type Rows = {
  acceptance: Prisma.AcceptanceCreateManyInput;
  caseFile: Prisma.CaseCreateManyInput;
  caseMessage: Prisma.CaseMessageCreateManyInput;
  channelFigure: Prisma.ChannelFigureCreateManyInput;
  comment: Prisma.CommentCreateManyInput;
  contact: Prisma.ContactCreateManyInput;
  deadlineStep: Prisma.DeadlineStepCreateManyInput;
  ideaVote: Prisma.IdeaVoteCreateManyInput;
  item: Prisma.ItemCreateManyInput;
  journalEntry: Prisma.JournalEntryCreateManyInput;
  notification: Prisma.NotificationCreateManyInput;
  outbox: Prisma.OutboxCreateManyInput;
  outing: Prisma.OutingCreateManyInput;
  outingFigure: Prisma.OutingFigureCreateManyInput;
  resultSum: Prisma.ResultSumCreateManyInput;
  stageRun: Prisma.StageRunCreateManyInput;
  variant: Prisma.VariantCreateManyInput;
};

type Inserting<T extends keyof Rows> = {
  rows: readonly Rows[T][];
  skipDuplicates?: boolean;
  idsAlsoIn?: "journal_unsealed";
};

/**
 * Adds rows in one statement; gives how many were not there yet where doubles are skipped. Does what Prisma's createMany
 * does, which works its statement out anew at each call and never remembers it: a third of what a command costs.
 * `idsAlsoIn`: the table in which the same statement files their keys.
 */
export async function insertRows<T extends keyof Rows>(
  tx: Tx,
  table: T,
  { rows, skipDuplicates = false, idsAlsoIn }: Inserting<T>,
): Promise<number> {
  if (rows.length === 0) return 0;
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const values: unknown[] = [];
  const tuples = rows.map((row) => {
    const cells = new Map<string, unknown>(Object.entries(row));
    return `(${fields.map((field) => place(values, cells.get(field))).join(", ")})`;
  });
  const into = `insert into ${snakeCase(table)} (${fields.map(snakeCase).join(", ")})`;
  const unlessThere = skipDuplicates ? " on conflict do nothing" : "";
  const insert = `${into} values ${tuples.join(", ")}${unlessThere}`;
  if (!idsAlsoIn) return tx.$executeRawUnsafe(insert, ...values);
  const both = `with added as (${insert} returning org_id, id)
    insert into ${idsAlsoIn} (org_id, id) select org_id, id from added`;
  return tx.$executeRawUnsafe(both, ...values);
}

/** The parameter that stands for a value; what a row does not say is the column's own default. */
function place(values: unknown[], value: unknown): string {
  if (value === undefined) return "default";
  const isDocument = typeof value === "object" && value !== null && !(value instanceof Date);
  return `$${values.push(isDocument ? JSON.stringify(value) : value)}`;
}

/** What an update by hand sets, by the names the code has for its columns. */
export const assignments = (data: Record<string, Date | string | null>): Prisma.Sql[] =>
  Object.entries(data).map(([field, value]) => Prisma.sql`${Prisma.raw(snakeCase(field))} = ${value}`);

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
