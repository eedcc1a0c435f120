import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { FAILURES_MAX, hasArrived } from "@/lib/domain/webhooks";
import { trekkersOf } from "@/lib/features/scenes/queries";
import { command } from "@/lib/platform/command";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import { OutsideRefused } from "@/lib/platform/outside";
import { webAddress } from "@/lib/platform/outside/guard";
import { seal } from "@/lib/platform/secrets";
import type { Unit } from "@/lib/platform/unit";
import {
  addTeamHookInput,
  changeTeamHookInput,
  recordTeamHookInput,
  TEAM_HOOKS_MAX,
  teamHookAbout,
  teamHookInput,
} from "./schema";

/** What anything is told of an address that is not outside: beside its field. */
export function refuseInside(url: string): Refused | null {
  try {
    webAddress(url, { allowLoopback: env().TREKKER_ALLOW_LOOPBACK });
    return null;
  } catch (fault) {
    if (!(fault instanceof OutsideRefused)) throw fault;
    return refuse("invalid", "invalid", { fields: { url: [{ message: "fields.outside" }] } });
  }
}

const subjectOf = (id: string) => ({ kind: "team_hook", id });

/** A conversation in Teams or Slack hears of these groups from now on. Its address is sealed and shown to nobody again. */
export const addTeamHook = command({
  name: "teamHooks.add",
  input: addTeamHookInput,
  may: "outside.lead",
  run: async (unit, { kind, name, url, groups }): Promise<Result<{ hookId: string }>> => {
    const { tx, orgId, actor, now } = unit;
    const inside = refuseInside(url);
    if (inside) return inside;
    if (actor.kind !== "member") return refuse("not_found", "notFound");
    if ((await tx.teamHook.count({ where: { orgId, endedAt: null } })) >= TEAM_HOOKS_MAX)
      return refuse("conflict", "outside.tooMany", { values: { max: TEAM_HOOKS_MAX } });
    const hookId = newId();
    const sealedUrl = seal(url, teamHookAbout(orgId, hookId));
    const made = { createdById: actor.memberId, createdAt: now };
    await tx.teamHook.create({ data: { orgId, id: hookId, kind, name, sealedUrl, groups, ...made } });
    unit.journal({ action: "teamHooks.add", subject: subjectOf(hookId), data: { kind, name, groups } });
    return ok({ hookId });
  },
});

/** Another name, other groups, or another address, which begins anew. */
export const changeTeamHook = command({
  name: "teamHooks.change",
  input: changeTeamHookInput,
  may: "outside.lead",
  run: async (unit, { hookId: id, name, url, groups }): Promise<Result<{ hookId: string }>> => {
    const { tx, orgId } = unit;
    const inside = url ? refuseInside(url) : null;
    if (inside) return inside;
    const fresh = url
      ? {
          sealedUrl: seal(url, teamHookAbout(orgId, id)),
          lastAt: null,
          lastStatus: null,
          lastAnswer: null,
          failures: 0,
        }
      : {};
    const { count } = await tx.teamHook.updateMany({
      where: { orgId, id, endedAt: null },
      data: { name, groups, ...fresh, revision: { increment: 1 } },
    });
    if (count === 0) return refuse("not_found", "notFound");
    const data = { name, groups, hasOtherAddress: url !== "" };
    unit.journal({ action: "teamHooks.change", subject: subjectOf(id), data });
    return ok({ hookId: id });
  },
});

/** The conversation hears nothing any more. */
export const endTeamHook = command({
  name: "teamHooks.end",
  input: teamHookInput,
  may: "outside.lead",
  run: async (unit, { hookId }): Promise<Result<{ hookId: string }>> => {
    if (!(await end(unit, hookId))) return refuse("not_found", "notFound");
    unit.journal({ action: "teamHooks.end", subject: subjectOf(hookId), data: {} });
    return ok({ hookId });
  },
});

/** Sends a message that says what it is; what was answered stands with the conversation a moment later. */
export const testTeamHook = command({
  name: "teamHooks.test",
  input: teamHookInput,
  may: "outside.lead",
  run: async (unit, { hookId }): Promise<Result<{ hookId: string }>> => {
    const { tx, orgId, actor } = unit;
    if ((await tx.teamHook.count({ where: { orgId, id: hookId, endedAt: null } })) === 0)
      return refuse("not_found", "notFound");
    const payload = { hookId, test: { by: actor.name } };
    unit.post({ kind: "team_hook", dedupeKey: `team_hook:test:${newId()}`, payload });
    unit.journal({ action: "teamHooks.test", subject: subjectOf(hookId), data: {} });
    return ok({ hookId });
  },
});

/** What the server of a conversation answered. Where nothing arrived for long, it ends and the trekkers are told. */
export const recordTeamHook = command({
  name: "teamHooks.record",
  input: recordTeamHookInput,
  may: "system",
  run: async (unit, { hookId: id, status, answer }): Promise<Result<true>> => {
    const { tx, orgId, now } = unit;
    const failures = hasArrived(status) ? 0 : { increment: 1 };
    const [hook] = await tx.teamHook.updateManyAndReturn({
      where: { orgId, id, endedAt: null },
      data: { lastAt: now, lastStatus: status, lastAnswer: answer, failures },
      select: { name: true, failures: true },
    });
    unit.announce({ topic: "outside" });
    if (!hook || hook.failures < FAILURES_MAX || !(await end(unit, id))) return ok(true);
    unit.journal({ action: "teamHooks.record", subject: subjectOf(id), data: { failures: hook.failures } });
    await notify(unit, {
      kind: "outside_ended",
      memberIds: await trekkersOf(tx, orgId, null),
      href: "/settings/outside",
      data: { name: hook.name, failures: hook.failures },
      dedupeKey: `outside_ended:${id}`,
    });
    return ok(true);
  },
});

async function end({ tx, orgId, now }: Unit, id: string): Promise<boolean> {
  return (await tx.teamHook.updateMany({ where: { orgId, id, endedAt: null }, data: { endedAt: now } })).count === 1;
}

export const teamHookCommands = { addTeamHook, changeTeamHook, endTeamHook, testTeamHook, recordTeamHook };
