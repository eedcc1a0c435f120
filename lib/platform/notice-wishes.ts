import { z } from "zod";
import { NOTICE_GROUPS, type NoticeGroup } from "@/lib/domain/notices/kinds";
import { DEFAULT_SETTINGS, MAIL_CHOICES, type NoticeSettings, withDefaults } from "@/lib/domain/notices/settings";
import type { Tx } from "./tenancy";
import type { Unit } from "./unit";

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

/** The wishes of these people, in one question; everybody asked for is in the answer. */
export async function wishesOf(unit: Unit, memberIds: readonly string[]): Promise<Map<string, Wishes>> {
  const rows = await unit.tx.$queryRaw<WishesRow[]>`
    select m.id as member_id, s.choices, s.quiet_from, s.quiet_until, s.digest_at,
      array(select p.id::text from push_subscription p where p.org_id = m.org_id and p.member_id = m.id
            and p.ended_at is null order by p.id) as device_ids
    from member m left join notice_settings s on s.org_id = m.org_id and s.member_id = m.id
    where m.org_id = ${unit.orgId}::uuid and m.id = any(${[...memberIds]}::uuid[])`;
  return new Map(rows.map((row) => [row.member_id, { ...settingsOf(row), deviceIds: row.device_ids }]));
}

type TeamHookRef = { id: string; groups: string[] };
const looks = new WeakMap<Tx, Promise<TeamHookRef[]>>();

/** The conversations of the team that hear of a group; looked up once per transaction. */
export async function hooksFor({ tx, orgId }: Unit, group: NoticeGroup): Promise<TeamHookRef[]> {
  const known =
    looks.get(tx) ??
    tx.$queryRaw<TeamHookRef[]>`select id, groups from team_hook where org_id = ${orgId}::uuid and ended_at is null`;
  looks.set(tx, known);
  return (await known).filter(({ groups }) => groups.includes(group));
}
