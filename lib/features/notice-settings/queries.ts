import { NOTICE_GROUPS, type NoticeGroup } from "@/lib/domain/notices/kinds";
import { settingsOf } from "@/lib/platform/notice-wishes";
import type { Tx } from "@/lib/platform/tenancy";
import type { NoticeSettingsView } from "./schema";

/** How one person hears of things, beside where the whole team does. */
export async function noticeSettingsOf(tx: Tx, of: { orgId: string; memberId: string }): Promise<NoticeSettingsView> {
  const { orgId, memberId } = of;
  const row = await tx.noticeSettings.findUnique({ where: { orgId_memberId: { orgId, memberId } } });
  const kept = row && {
    choices: row.choices,
    quiet_from: row.quietFrom,
    quiet_until: row.quietUntil,
    digest_at: row.digestAt,
  };
  const hooks = await tx.teamHook.findMany({
    where: { orgId, endedAt: null },
    orderBy: { name: "asc" },
    select: { name: true, groups: true },
  });
  const namesOf = (group: NoticeGroup) => hooks.flatMap(({ name, groups }) => (groups.includes(group) ? [name] : []));
  const teamNames = Object.fromEntries(NOTICE_GROUPS.map((group) => [group, namesOf(group)]));
  return { ...settingsOf(kept), teamNames: teamNames as NoticeSettingsView["teamNames"] };
}
