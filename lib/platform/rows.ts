import { Prisma } from "./generated/client";
import type { Statement, Tx } from "./tenancy";

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
  /** The table in which the same statement files their keys. */
  idsAlsoIn?: "journal_unsealed";
};

/**
 * Adds rows in one statement; gives how many were not there yet where doubles are skipped. Does what Prisma's createMany
 * does, which works its statement out anew at each call and never remembers it: a third of what a command costs.
 */
export async function insertRows<T extends keyof Rows>(
  tx: Tx,
  table: T,
  { rows, skipDuplicates = false }: Omit<Inserting<T>, "idsAlsoIn">,
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
  return tx.$executeRawUnsafe(`${into} values ${tuples.join(", ")}${unlessThere}`, ...values);
}

/** Rows for one of the tables. */
export type Insert = { [T in keyof Rows]: { table: T } & Inserting<T> }[keyof Rows];

/** What the listeners of a channel are told. */
type Told = { channel: string; payloads: readonly string[] };

/** Adds rows to several tables in one statement (`addingTogether`): one wait. */
export async function insertTogether(tx: Tx, inserts: readonly Insert[]): Promise<void> {
  const statement = addingTogether(inserts);
  if (statement) await tx.$executeRawUnsafe(statement.text, ...statement.values);
}

/**
 * The statement that adds rows to several tables and tells the listeners of a channel; null where there is nothing to add
 * or tell. It is one text however many rows there are. A column that any row of a table names is empty in those that do
 * not. What refers to each other may be added together: the database looks at that at the end of the statement.
 */
export function addingTogether(inserts: readonly Insert[], told?: Told): Statement | null {
  const filled = inserts.filter(({ rows }) => rows.length > 0);
  const isHeard = told !== undefined && told.payloads.length > 0;
  if (filled.length === 0 && !isHeard) return null;
  const values: unknown[] = filled.map(({ rows }) => JSON.stringify(rows.map(inColumns)));
  const parts = filled.map(partOf);
  const last = isHeard
    ? `select pg_notify($${values.push(told.channel)}, payload) from unnest($${values.push(told.payloads)}::text[]) as payload`
    : "select 1";
  return { text: parts.length > 0 ? `with ${parts.join(", ")} ${last}` : last, values };
}

function partOf({ table, rows, skipDuplicates, idsAlsoIn }: Insert, index: number): string {
  const name = snakeCase(table);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map(snakeCase).join(", ");
  const insert = `insert into ${name} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${name}, $${index + 1}::jsonb)`;
  if (!idsAlsoIn) return `added_${index} as (${insert}${skipDuplicates ? " on conflict do nothing" : ""})`;
  return `added_${index} as (${insert} returning org_id, id),
    filed_${index} as (insert into ${idsAlsoIn} (org_id, id) select org_id, id from added_${index})`;
}

const inColumns = (row: object): object =>
  Object.fromEntries(Object.entries(row).map(([field, value]) => [snakeCase(field), value]));

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
