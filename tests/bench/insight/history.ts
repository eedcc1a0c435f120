import { Client } from "pg";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import type { Town } from "@/tests/bench/house/town";
import { AROUND } from "./around";
import { POSTS } from "./posts";

/** How much lies behind an organisation: so many posts, as many a day as fill these days. */
export type Behind = { posts: number; days: number };

/** An organisation with a history: the channels it was on, and a goal that is counted from figures. */
export type PastTown = Town & { goalId: string };

const CHANNELS = ["facebook", "instagram", "linkedin", "x", "bluesky", "mastodon"] as const;
const THEMES = 60;
const CAMPAIGNS = 60;
const DAY_MS = 86_400_000;

/** Laid down in bulk: what is measured is what a long history costs, and not how it came about. */
export async function layHistory(databaseUrl: string, town: Town, behind: Behind): Promise<PastTown> {
  const words = await ownWords(town, behind);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('app.org_id', $1, true), set_config('work_mem', '256MB', true)", [
      town.orgId,
    ]);
    await setScene(client, town, { ...behind, ...words });
    for (const statement of [...POSTS, ...AROUND]) await client.query(statement);
    await client.query("drop table scene, past_post");
    await client.query("commit");
  } finally {
    await client.end();
  }
  return { ...town, channelIds: words.channels, goalId: words.goals[0] ?? "" };
}

type Words = { channels: string[]; themes: string[]; campaigns: string[]; goals: string[]; segments: string[] };

async function ownWords({ orgId, trekker }: Town, { days }: Behind): Promise<Words> {
  const ids = (count: number) => Array.from({ length: count }, () => newId());
  const words = { channels: ids(CHANNELS.length), themes: ids(THEMES), campaigns: ids(CAMPAIGNS), goals: ids(4) };
  const from = new Date(Date.now() - days * DAY_MS);
  const day = (share: number) => new Date(from.getTime() + share * days * DAY_MS).toISOString().slice(0, 10);
  return inOrganisation(orgId, async (tx) => {
    await tx.channel.createMany({
      data: CHANNELS.map((network, at) => {
        return { orgId, id: words.channels[at] ?? "", key: `past-${network}`, name: `Ons ${network}`, network };
      }),
    });
    const made = { orgId, createdById: trekker.memberId, createdAt: from };
    await tx.bundle.createMany({
      data: words.themes.map((id, at) => ({ ...made, id, title: `Thema ${at}`, column: "bundled", movedAt: from })),
    });
    await tx.campaign.createMany({
      data: words.campaigns.map((id, at) => {
        const span = { startsOn: day(at / CAMPAIGNS), endsOn: day((at + 1) / CAMPAIGNS) };
        return { ...made, ...span, id, kind: "campaign", name: `Campagne ${at}`, leadId: trekker.memberId };
      }),
    });
    await tx.goal.createMany({
      data: words.goals.map((id, at) => ({ ...goalOf(at), orgId, id, createdAt: from })),
    });
    const segments = (await tx.segment.findMany({ where: { orgId }, select: { id: true } })).map(({ id }) => id);
    return { ...words, segments };
  });
}

/** Two counted from figures, one from effects and one by hand, each since a year and with a few months to go. */
function goalOf(at: number) {
  const dayFrom = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
  const aim = {
    baseline: 100,
    baselineOn: dayFrom(-365),
    target: 5_000_000,
    targetOn: dayFrom(75),
    name: `Doel ${at}`,
  };
  const counted = {
    measure: "metric",
    metric: at === 0 ? "reach" : "comments",
    gathering: at === 0 ? "added_up" : "each_week",
  };
  const measures = [counted, counted, { measure: "effects" }, { measure: "by_hand" }];
  return { ...aim, objective: "talking", ...measures[at] };
}

async function setScene(client: Client, { orgId, trekker, pinners }: Town, made: Behind & Words): Promise<void> {
  const { posts, days, channels, themes, campaigns, goals, segments } = made;
  await client.query(
    "create temp table scene (org_id uuid, trekker_id uuid, people uuid[], posts int, days int, " +
      "channels uuid[], themes uuid[], campaigns uuid[], goals uuid[], segments uuid[], from_day date, today date, " +
      "version_id uuid, calendar_id uuid)",
  );
  const people = [trekker, ...pinners].map(({ memberId }) => memberId);
  const today = "(now() at time zone 'Europe/Brussels')::date";
  await client.query(
    `insert into scene select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, ${today} - $5::int, ${today},
      (select id from agreement_version where org_id = $1 and state = 'adopted'),
      (select id from calendar_version where org_id = $1 and is_in_force)`,
    [orgId, trekker.memberId, people, posts, days, channels, themes, campaigns, goals, segments],
  );
}
