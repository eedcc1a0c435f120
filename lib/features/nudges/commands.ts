import { NUDGE_EVERY_DAYS, type NudgeKind } from "@/lib/domain/ladder";
import { mayTry } from "@/lib/domain/permissions";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { colleagues } from "@/lib/features/scenes/queries";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { quietPeople } from "./queries";
import { sendNudgeInput } from "./schema";

const DAY_MS = 86_400_000;

/** Where each word leads: to where the next step is taken. */
const HREFS: Record<NudgeKind, string> = {
  try_writing: "/board",
  first_idea: "/board",
  say_what_you_think: "/board",
  join_in: "/board",
  missed: "/",
  well_done: "/insight/reflex",
  own: "/insight/reflex",
};

/** A kind word to somebody of the team: at most one a week, and none to whoever is away or wants none. */
export const sendNudge = command({
  name: "nudges.send",
  input: sendNudgeInput,
  may: "reflex.lead",
  run: async (unit, { memberId, kind, words }): Promise<Result<{ nudgeId: string }>> => {
    const { tx, orgId, actor, now } = unit;
    if (actor.kind !== "member") return refuse("not_found", "notFound");
    const refused = await whyNot(unit, memberId);
    if (refused) return refused;
    const id = newId();
    await tx.nudge.create({ data: { orgId, id, memberId, kind, words, sentById: actor.memberId, sentAt: now } });
    unit.journal({ action: "nudges.send", subject: { kind: "member", id: memberId }, data: { kind, words } });
    await notify(unit, {
      kind: "nudge",
      memberIds: [memberId],
      href: HREFS[kind],
      data: { by: actor.name, words },
      dedupeKey: `nudge:${id}`,
    });
    return ok({ nudgeId: id });
  },
});

async function whyNot({ tx, orgId, actor, now }: Unit, memberId: string): Promise<Refused | null> {
  // Of two words at once to the same person the second finds the first.
  await tx.$queryRaw`select id from member where org_id = ${orgId}::uuid and id = ${memberId}::uuid for update`;
  const person = (await colleagues(tx, orgId, now)).find((one) => one.memberId === memberId);
  if (!person || !mayTry(person.roles, "team.belong")) return refuse("not_found", "notFound");
  if (memberId === actor.memberId) return refuse("wrong_state", "nudges.yourself");
  const { away, quiet, lastNudge } = await quietPeople(tx, { orgId, now, memberIds: [memberId] });
  if (away.has(memberId)) return refuse("wrong_state", "nudges.away");
  if (quiet.has(memberId)) return refuse("wrong_state", "nudges.quiet");
  const last = lastNudge.get(memberId);
  const isRecent = last !== undefined && now.getTime() - last.getTime() < NUDGE_EVERY_DAYS * DAY_MS;
  return isRecent ? refuse("wrong_state", "nudges.justHadOne") : null;
}

export const nudgeCommands = { sendNudge };
