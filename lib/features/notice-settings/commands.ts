import { DEFAULT_SETTINGS } from "@/lib/domain/notices/settings";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { chooseTimesInput, chooseWaysInput } from "./schema";

/** How somebody hears of one group of things from now on; what they chose for the others stays, from another device too. */
export const chooseWays = command({
  name: "noticeSettings.chooseWays",
  input: chooseWaysInput,
  may: "self.keep",
  run: async (unit, { group, mail, push }): Promise<Result<true>> => {
    const { tx, orgId, actor, now } = unit;
    if (actor.kind !== "member") return refuse("not_found", "notFound");
    const { memberId } = actor;
    const chosen = JSON.stringify({ [group]: { mail, push } });
    await tx.$executeRaw`
      insert into notice_settings (org_id, id, member_id, choices, digest_at, changed_at)
      values (${orgId}::uuid, ${newId()}::uuid, ${memberId}::uuid, ${chosen}::jsonb, ${DEFAULT_SETTINGS.digestAt}, ${now})
      on conflict (org_id, member_id) do update set choices = notice_settings.choices || excluded.choices,
        revision = notice_settings.revision + 1, changed_at = excluded.changed_at`;
    const subject = { kind: "member", id: memberId };
    unit.journal({ action: "noticeSettings.chooseWays", subject, data: { group, mail, push } });
    return ok(true);
  },
});

/** When somebody is left in peace, and when the mail of the day comes. What is on its way already keeps its moment. */
export const chooseTimes = command({
  name: "noticeSettings.chooseTimes",
  input: chooseTimesInput,
  may: "self.keep",
  run: async (unit, { quietFrom, quietUntil, digestAt }): Promise<Result<true>> => {
    const { tx, orgId, actor, now } = unit;
    if (actor.kind !== "member") return refuse("not_found", "notFound");
    const { memberId } = actor;
    const times = { quietFrom, quietUntil, digestAt, changedAt: now };
    await tx.noticeSettings.upsert({
      where: { orgId_memberId: { orgId, memberId } },
      create: { orgId, id: newId(), memberId, choices: {}, ...times },
      update: { ...times, revision: { increment: 1 } },
    });
    const subject = { kind: "member", id: memberId };
    unit.journal({ action: "noticeSettings.chooseTimes", subject, data: { quietFrom, quietUntil, digestAt } });
    return ok(true);
  },
});

export const noticeSettingsCommands = { chooseWays, chooseTimes };
