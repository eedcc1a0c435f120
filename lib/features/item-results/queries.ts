import type { MemberActor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { effectsOfItem } from "@/lib/features/effects/queries";
import { figureLines } from "@/lib/features/outing-figures/queries";
import { outingsOfItem } from "@/lib/features/outings/queries";
import type { Tx } from "@/lib/platform/tenancy";
import type { ItemResults } from "./schema";

type Looking = { tx: Tx; viewer: Pick<MemberActor, "orgId" | "roles">; today: string };

/** What a post did once it was out, for whoever may look at results; null before that, and for what is no post. */
export async function itemResults(
  { tx, viewer, today }: Looking,
  item: { id: string; kind: string; state: string },
): Promise<ItemResults | null> {
  const { orgId, roles } = viewer;
  if (item.state !== "published" || item.kind !== "post" || !mayTry(roles, "results.look")) return null;
  const outings = await outingsOfItem(tx, orgId, item.id);
  const ids = outings.map(({ id }) => id);
  return {
    effects: await effectsOfItem(tx, orgId, item.id),
    outings,
    lines: await figureLines(tx, orgId, ids),
    today,
    may: { tell: mayTry(roles, "results.tell"), lead: mayTry(roles, "results.lead") },
  };
}
