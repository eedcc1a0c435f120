import { type CompiledMatrix, POWERS, ROLES, type Role } from "@/lib/domain/authority";
import { bestOverRoles } from "@/lib/domain/workflow";
import { changeRow, startDraft } from "@/lib/features/drafts/commands";
import { draftRows } from "@/lib/features/drafts/queries";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { newId } from "@/lib/platform/ids";
import { inOrganisation, type Tx } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

const BATCH = 5_000;
const DAY_MS = 86_400_000;
/** What was decided lies within this many days before now. */
const DAYS = 80;
const OWN_TOPICS = 40;

export type Past = { orgId: string; now: Date };
type Town = GivenOrganisation<"fatima" | "wout">;

/** An organisation with a full agreement, a draft in which a third of the rows got stricter, and this much behind it. */
export async function makePast(decisions: number): Promise<Past> {
  const members = { fatima: ["trekker"], wout: ["member", "editor"] } as const;
  const town: Town = await given.organisation({ starter: "volledig", members });
  const { orgId } = town;
  const now = new Date();
  await inOrganisation(orgId, (tx) =>
    tx.topic.createMany({
      data: Array.from({ length: OWN_TOPICS }, (_, n) => ({
        orgId,
        id: newId(),
        key: `topic-${n}`,
        name: `Onderwerp ${n}`,
      })),
    }),
  );
  const compiled = await inOrganisation(orgId, async (tx) => loadAgreement(tx, await readInForce(tx, orgId)));
  for (let done = 0; done < decisions; done += BATCH) {
    const count = Math.min(BATCH, decisions - done);
    await inOrganisation(orgId, (tx) => insertPart(tx, town, { count, start: done, now, ...compiled }));
  }
  await makeStricter(town);
  return { orgId, now };
}

async function makeStricter({ orgId, members }: Town): Promise<void> {
  const { draftId } = await must(as(members.fatima, startDraft, {}));
  const rows = await inOrganisation(orgId, (tx) => draftRows(tx, orgId, draftId));
  for (const [index, { id, revision, question, power, when, obligations }] of rows.entries()) {
    if (index % 3 !== 0) continue;
    const row = { question, power, when, obligations: obligations ?? [], verdict: "consult_first" };
    await must(as(members.fatima, changeRow, { draftId, rowId: id, seenRevision: revision, row }));
  }
}

type Part = {
  count: number;
  start: number;
  now: Date;
  compiled: CompiledMatrix;
  dimensions: Record<string, string[]>;
  versionId: string;
  calendarId: string;
};

/** As many decisions on as many stages, each of an item of its own. */
async function insertPart(tx: Tx, { orgId, members }: Town, part: Part): Promise<void> {
  const { count, start, now, versionId, calendarId } = part;
  const rows = Array.from({ length: count }, (_, n) => {
    const openedAt = new Date(now.getTime() - DAYS * DAY_MS + ((start + n) * DAYS * DAY_MS) / 100_000);
    const decision = { versionId, calendarId, own: ownOf(part.dimensions), ...decisionOf(part, start + n) };
    const closedAt = new Date(openedAt.getTime() + ((n % 50) + 1) * 1_800_000);
    const dueAt = new Date(openedAt.getTime() + 12 * 3_600_000);
    return { item: newId(), run: newId(), entry: newId(), openedAt, closedAt, dueAt, decision };
  });
  const json = JSON.stringify(rows);
  const { memberId, name } = members.wout;
  await tx.$executeRaw`
    insert into item (org_id, id, kind, title, state, stage, priority, risk, content_kind, author_kind, content_status,
      audience, author_id, created_at, closed_at, closed_reason)
    select ${orgId}::uuid, item, 'case', 'Vraag over de strandcabines', 'archived', 'respond', 'normal', 'low', 'question',
      'creator', 'soft', 'for_community', ${memberId}::uuid, "openedAt", "closedAt", 'done'
    from jsonb_to_recordset(${json}::jsonb) as r(item uuid, "openedAt" timestamptz, "closedAt" timestamptz)`;
  await tx.$executeRaw`
    insert into stage_run (org_id, id, item_id, stage, ordinal, opened_at, due_at, closed_at, outcome, version_id,
      calendar_id, term, demands)
    select ${orgId}::uuid, run, item, 'respond', 1, "openedAt", "dueAt", "closedAt", 'done', ${versionId}::uuid,
      ${calendarId}::uuid, '{}', '{}'
    from jsonb_to_recordset(${json}::jsonb)
      as r(run uuid, item uuid, "openedAt" timestamptz, "dueAt" timestamptz, "closedAt" timestamptz)`;
  await tx.$executeRaw`
    insert into journal_entry (org_id, id, at, actor_id, actor_name, action, subject_kind, subject_id, data, decision)
    select ${orgId}::uuid, entry, "openedAt", ${memberId}::uuid, ${name}, 'flow.submit', 'item', item, '{}', decision
    from jsonb_to_recordset(${json}::jsonb) as r(entry uuid, item uuid, "openedAt" timestamptz, decision jsonb)`;
}

const ownOf = ({ topic = [], segment = [], channel = [] }: Record<string, string[]>) => {
  return { topics: topic, segments: segment, channels: channel };
};

/** The same in every run: a situation by its number, on one or two channels, for somebody with one or two roles. */
function decisionOf({ dimensions, compiled }: Part, number: number) {
  const value = (fact: string, salt: number) => {
    const values = dimensions[fact] ?? [];
    return values[(number * (salt * 2 + 3) + salt) % values.length] ?? "";
  };
  const facts = Object.fromEntries(Object.keys(dimensions).map((fact, salt) => [fact, value(fact, salt)]));
  const channels = number % 2 === 0 ? [facts] : [facts, { ...facts, channel: value("channel", 7) }];
  const roles: Role[] = number % 3 === 0 ? ["member", "editor"] : [ROLES[number % ROLES.length] ?? "member"];
  const power = POWERS[number % POWERS.length] ?? "respond";
  return { power, roles, ...bestOverRoles(compiled, power, { facts: channels, roles }) };
}
