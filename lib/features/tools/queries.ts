import type { MemberActor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { dayOf } from "@/lib/domain/planning";
import { daysToRenewal, TOOL_STATES, type ToolState, yearCost } from "@/lib/domain/team";
import { colleagues } from "@/lib/features/scenes/queries";
import type { Tx } from "@/lib/platform/tenancy";
import type { ToolsView } from "./schema";

type Look = { tx: Tx; viewer: Pick<MemberActor, "orgId">; now: Date };

/** The tools in use, under review and of before, those that renew first in front. */
export async function toolsView({ tx, viewer: { orgId }, now }: Look): Promise<ToolsView> {
  const { timeZone } = await tx.calendarVersion.findFirstOrThrow({
    where: { orgId, isInForce: true },
    select: { timeZone: true },
  });
  const today = dayOf(now.toISOString(), timeZone);
  const everybody = await colleagues(tx, orgId, now);
  const here = new Set(everybody.map(({ memberId }) => memberId));
  const rows = await tx.tool.findMany({
    where: { orgId },
    include: { owner: { select: { name: true } } },
    orderBy: [{ renewsOn: { sort: "asc", nulls: "last" } }, { name: "asc" }, { id: "asc" }],
  });
  const tools = rows.map(({ id, name, purpose, state: kept, ownerId, owner, ...row }) => {
    const state = kept as ToolState;
    const { yearCostCents, renewsOn, noticeDays, revision } = row;
    const renewsIn = daysToRenewal({ state, renewsOn, noticeDays }, today);
    return {
      id,
      name,
      purpose,
      state,
      owner: { memberId: ownerId, name: owner.name },
      hasLeft: !here.has(ownerId),
      yearCostCents,
      renewsOn,
      noticeDays,
      renewsIn,
      revision,
    };
  });
  return {
    tools: tools.toSorted((a, b) => TOOL_STATES.indexOf(a.state) - TOOL_STATES.indexOf(b.state)),
    people: everybody
      .filter(({ roles }) => mayTry(roles, "team.belong"))
      .map(({ memberId, name }) => ({ memberId, name })),
    cost: yearCost(tools),
    today,
  };
}
