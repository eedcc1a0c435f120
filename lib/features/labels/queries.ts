import { asLabelColour } from "@/lib/domain/board/labels";
import type { Tx } from "@/lib/platform/tenancy";
import type { LabelView } from "./schema";

/** Every label there is or was, by name, with how many ideas on the board carry it. */
export async function labelsOf(tx: Tx, orgId: string): Promise<LabelView[]> {
  const labels = await tx.label.findMany({
    where: { orgId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: { _count: { select: { ideas: { where: { idea: { goneAt: null } } } } } },
  });
  return labels.map(({ id, name, colour, endedAt, _count }) => {
    return { id, name, colour: asLabelColour(colour), isEnded: endedAt !== null, ideas: _count.ideas };
  });
}
