import { newId } from "@/lib/platform/ids";
import { jobSender } from "@/lib/platform/queues";
import { inOrganisation, type Tx } from "@/lib/platform/tenancy";
import { type GivenMember, given } from "@/tests/support/given";

/** An organisation in which stages are opened by the thousand. */
export type Office = { orgId: string; writer: GivenMember; channelId: string; versionId: string; calendarId: string };

/** A stage that is open: the moments of its reminder, which may have been given long ago, and of its deadline. */
export type Moments = { remindAt: Date; dueAt: Date; isReminded?: boolean };

const BATCH = 5_000;
const TERM = { amountMinutes: 480, clock: "working", remindAtShare: 0.75, afterwards: "warn", escalation: [] };

/** Open around the clock, so that notices are mailed at once and the figures are the same at any hour. */
export async function makeOffice(): Promise<Office> {
  const town = await given.organisation({
    starter: "korte-lijnen",
    members: { fatima: ["trekker"], hilde: ["executive"], wout: ["member"], ilse: ["expert"] },
  });
  const { orgId, channels, members } = town;
  return inOrganisation(orgId, async (tx) => {
    const day = [["00:00", "24:00"]];
    const weeklyHours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
    await tx.calendarVersion.updateMany({ where: { orgId }, data: { weeklyHours } });
    const calendar = await tx.calendarVersion.findFirstOrThrow({ where: { orgId, isInForce: true } });
    const version = await tx.agreementVersion.findFirstOrThrow({ where: { orgId, state: "adopted" } });
    return { orgId, writer: members.wout, channelId: channels.byHand, versionId: version.id, calendarId: calendar.id };
  });
}

/**
 * Opens stages in bulk: the rows and wake-ups that handing in as many posts would leave behind, without the weeks it
 * would take. Gives the ids of their posts, in the order of the moments.
 */
export async function openStages(office: Office, stages: readonly Moments[]): Promise<string[]> {
  const posts: string[] = [];
  for (let from = 0; from < stages.length; from += BATCH) {
    const part = stages.slice(from, from + BATCH).map((moments) => ({ itemId: newId(), runId: newId(), ...moments }));
    await inOrganisation(office.orgId, (tx) => insertStages(tx, office, part));
    await fileWakeUps(office, part);
    posts.push(...part.map(({ itemId }) => itemId));
  }
  return posts;
}

type Stage = Moments & { itemId: string; runId: string };

async function insertStages(tx: Tx, office: Office, stages: readonly Stage[]): Promise<void> {
  const { orgId, writer, channelId, versionId, calendarId } = office;
  const itemIds = stages.map(({ itemId }) => itemId);
  const runIds = stages.map(({ runId }) => runId);
  const opened = new Date(Date.now() - 86_400_000);
  await tx.$executeRaw`
    insert into item (org_id, id, kind, title, state, stage, priority, risk, content_kind, author_kind, content_status,
      audience, author_id, created_at)
    select ${orgId}::uuid, id, 'post', 'Kerstmarkt', 'open', 'respond', 'normal', 'low', 'question', 'organisation',
      'soft', 'for_community', ${writer.memberId}::uuid, ${opened} from unnest(${itemIds}::uuid[]) as id`;
  await tx.$executeRaw`
    insert into variant (org_id, id, item_id, channel_id, body, edited_by_id, edited_at)
    select ${orgId}::uuid, v.id, v.item_id, ${channelId}::uuid, 'De kerstmarkt komt naar het Marktplein.',
      ${writer.memberId}::uuid, ${opened}
    from unnest(${stages.map(() => newId())}::uuid[], ${itemIds}::uuid[]) as v (id, item_id)`;
  await tx.$executeRaw`
    insert into stage_run (org_id, id, item_id, stage, ordinal, opened_at, opened_by_id, due_at, version_id, calendar_id,
      term, demands)
    select ${orgId}::uuid, r.id, r.item_id, 'respond', 1, ${opened}, ${writer.memberId}::uuid, r.due_at,
      ${versionId}::uuid, ${calendarId}::uuid, ${JSON.stringify(TERM)}::jsonb, '{"acceptors": []}'::jsonb
    from unnest(${runIds}::uuid[], ${itemIds}::uuid[], ${stages.map(({ dueAt }) => dueAt)}::timestamptz[])
      as r (id, item_id, due_at)`;
  for (const [step, moments] of stepsOf(stages)) {
    await tx.$executeRaw`
      insert into deadline_step (org_id, id, stage_run_id, step, due_at, fired_at)
      select ${orgId}::uuid, s.id, s.run_id, ${step}, s.due_at, case when s.is_fired then s.due_at end
      from unnest(${stages.map(() => newId())}::uuid[], ${runIds}::uuid[], ${moments}::timestamptz[],
        ${stages.map(({ isReminded = false }) => isReminded && step === "remind")}::boolean[])
        as s (id, run_id, due_at, is_fired)`;
  }
}

const stepsOf = (stages: readonly Stage[]): [string, Date[]][] => [
  ["remind", stages.map(({ remindAt }) => remindAt)],
  ["due", stages.map(({ dueAt }) => dueAt)],
];

/** One for each step, as every command that opens a stage files them. */
async function fileWakeUps({ orgId }: Office, stages: readonly Stage[]): Promise<void> {
  const sender = await jobSender();
  const moments = stages.flatMap(({ remindAt, dueAt, isReminded }) => (isReminded ? [dueAt] : [remindAt, dueAt]));
  const jobs = moments.map((at) => ({ data: { orgId }, startAfter: at.toISOString() }));
  await sender.insert("deadlines", jobs);
}
