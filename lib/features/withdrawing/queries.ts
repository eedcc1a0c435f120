import { capacitiesOf } from "@/lib/domain/deputies";
import { type NamedPerson, rolesFor } from "@/lib/domain/people";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { FlowItem } from "@/lib/features/flow-items/queries";
import type { Colleague } from "@/lib/features/scenes/queries";

/**
 * Whether somebody may take an item out of the flow: the trekker, or its author as long as nobody accepted it. Gives in
 * whose name, when they stand in for one of those.
 */
export function checkWithdrawal(
  item: FlowItem,
  who: Pick<Colleague, "memberId" | "roles">,
): Result<{ deputyFor: NamedPerson | null }> {
  // What somebody outside asked does not go away with our answer: the case is closed, or only listened to.
  if (item.caseId !== null) return refuse("wrong_state", "cases.closeInstead");
  const capacity = capacitiesOf(who).find(({ memberId, roles }) => {
    const leads = rolesFor(roles, item.segment?.id ?? null).includes("trekker");
    return leads || (item.authorId === memberId && item.acceptances.length === 0);
  });
  if (!capacity) return refuse("not_allowed", "flow.notYoursToWithdraw");
  if (item.publications.some((sent) => ["sending", "sent"].includes(sent.state)))
    return refuse("wrong_state", "flow.alreadyLeaving");
  return ok({ deputyFor: capacity.deputyFor });
}
