import { z } from "zod";
import { NOTICE_GROUPS, type NoticeGroup } from "@/lib/domain/notices/kinds";
import { DEFAULT_SETTINGS, MAIL_CHOICES, type NoticeSettings, withDefaults } from "@/lib/domain/notices/settings";
import type { Tx } from "./tenancy";
import type { Asking, Unit } from "./unit";

const groupChoice = z.object({ mail: z.enum(MAIL_CHOICES), push: z.boolean() });
/** Groups there are no more are left out without a word. */
const chosen = z.record(z.string(), z.unknown()).transform((said) =>
  Object.fromEntries(
    NOTICE_GROUPS.flatMap((group) => {
      const choice = groupChoice.safeParse(said[group]);
      return choice.success ? [[group, choice.data]] : [];
    }),
  ),
);

/** How somebody wants to hear of things, and the devices that show them. */
export type Wishes = NoticeSettings & { deviceIds: readonly string[] };

type WishesRow = {
  member_id: string;
  choices: unknown;
  quiet_from: string | null;
  quiet_until: string | null;
  digest_at: string | null;
  device_ids: string[];
};
type Kept = Omit<WishesRow, "member_id" | "device_ids">;

/** What a row says, or what everybody has who chose nothing. */
export function settingsOf(row: Kept | null): NoticeSettings {
  if (!row?.digest_at) return DEFAULT_SETTINGS;
  const { quiet_from: from, quiet_until: until } = row;
  return {
    choices: withDefaults(chosen.parse(row.choices)),
    quiet: from && until ? { from, until } : null,
    digestAt: row.digest_at,
  };
}

const NOTHING_CHOSEN: Wishes = { ...DEFAULT_SETTINGS, deviceIds: [] };

/** The wishes of these people, in one question where they were not asked for ahead; everybody asked for is in the answer. */
export async function wishesOf(unit: Unit, memberIds: readonly string[]): Promise<Map<string, Wishes>> {
  const everybodys = await aheadWishes.get(unit.tx);
  if (everybodys) return new Map(memberIds.map((id) => [id, everybodys.get(id) ?? NOTHING_CHOSEN]));
  const rows = await unit.tx.$queryRaw<WishesRow[]>`
    select m.id as member_id, s.choices, s.quiet_from, s.quiet_until, s.digest_at,
      array(select p.id::text from push_subscription p where p.org_id = m.org_id and p.member_id = m.id
            and p.ended_at is null order by p.id) as device_ids
    from member m left join notice_settings s on s.org_id = m.org_id and s.member_id = m.id
    where m.org_id = ${unit.orgId}::uuid and m.id = any(${[...memberIds]}::uuid[])`;
  return new Map(rows.map((row) => [row.member_id, { ...settingsOf(row), deviceIds: row.device_ids }]));
}

const aheadWishes = new WeakMap<Tx, Promise<Map<string, Wishes>>>();

/**
 * For a command that is going to tell people something: asks for how anybody wants to hear of it before it is known who
 * they are, so that telling them asks nothing more.
 */
export function noticesAhead(asking: Asking): Promise<unknown> {
  const wishes = everybodysWishes(asking);
  aheadWishes.set(asking.tx, wishes);
  return Promise.all([wishes, teamHooks(asking)]);
}

/** Of those who chose something or have a device; the others are as everybody is who did not. */
async function everybodysWishes({ tx, orgId }: Asking): Promise<Map<string, Wishes>> {
  const rows = await tx.$queryRaw<WishesRow[]>`
    select member_id, s.choices, s.quiet_from, s.quiet_until, s.digest_at, coalesce(p.device_ids, '{}') as device_ids
    from (select * from notice_settings where org_id = ${orgId}::uuid) s
    full join (select member_id, array_agg(id::text order by id) as device_ids from push_subscription
               where org_id = ${orgId}::uuid and ended_at is null group by member_id) p using (member_id)`;
  return new Map(rows.map((row) => [row.member_id, { ...settingsOf(row), deviceIds: row.device_ids }]));
}

type TeamHookRef = { id: string; groups: string[] };
const looks = new WeakMap<Tx, Promise<TeamHookRef[]>>();

/** The conversations of the team that hear of a group. */
export async function hooksFor(asking: Asking, group: NoticeGroup): Promise<TeamHookRef[]> {
  return (await teamHooks(asking)).filter(({ groups }) => groups.includes(group));
}

/** Looked up once per transaction. */
function teamHooks({ tx, orgId }: Asking): Promise<TeamHookRef[]> {
  const known =
    looks.get(tx) ??
    tx.$queryRaw<TeamHookRef[]>`select id, groups from team_hook where org_id = ${orgId}::uuid and ended_at is null`;
  looks.set(tx, known);
  return known;
}
