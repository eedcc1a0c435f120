import { asLabelColour } from "@/lib/domain/board/labels";
import { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import type { CarriedLabel, LabelView } from "./schema";

/** The labels that a row of `idea` carries, by name; `asCarried` reads what comes of it. */
export const carriedByIdea = Prisma.sql`(
  select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'colour', n.colour) order by n.name), '[]')
  from idea_label x join label n on n.org_id = x.org_id and n.id = x.label_id
  where x.org_id = idea.org_id and x.idea_id = idea.id and n.ended_at is null)`;

export type CarriedRow = { id: string; name: string; colour: string };

export const asCarried = ({ id, name, colour }: CarriedRow): CarriedLabel => ({
  id,
  name,
  colour: asLabelColour(colour),
});

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
