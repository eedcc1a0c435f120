import type { Became, Part, PointFacts, PointKind } from "@/lib/domain/meetings";
import type { Tx } from "@/lib/platform/tenancy";

type Where = { tx: Tx; orgId: string };
type Row = { kind: string; part: string; facts: unknown; subjectId: string | null };
type Standing<T> = Omit<T, "kind" | "part" | "facts"> & {
  kind: PointKind;
  part: Part;
  facts: PointFacts;
  became: Became;
};

/** Points with what became of the idea or the question that each is about; read at once for all. */
export async function standingOf<T extends Row>({ tx, orgId }: Where, points: readonly T[]): Promise<Standing<T>[]> {
  const idsOf = (kind: PointKind) =>
    points.flatMap((point) => (point.kind === kind && point.subjectId ? [point.subjectId] : []));
  const [ideaIds, askedIds] = [idsOf("idea"), idsOf("consultation")];
  const ideas =
    ideaIds.length === 0
      ? []
      : await tx.idea.findMany({
          where: { orgId, id: { in: ideaIds }, goneAt: null },
          select: { id: true, column: true, votes: true },
        });
  const asked =
    askedIds.length === 0
      ? []
      : await tx.consultation.findMany({
          where: { orgId, id: { in: askedIds } },
          select: { id: true, state: true },
        });
  const became = new Map<string, Became>([
    ...ideas.map(({ id, column, votes }): [string, Became] => [id, { kind: "idea", column, votes }]),
    ...asked.map(({ id, state }): [string, Became] => [id, { kind: "consultation", state }]),
  ]);
  return points.map((point) => ({
    ...point,
    kind: point.kind as PointKind,
    part: point.part as Part,
    facts: point.facts as PointFacts,
    became: became.get(point.subjectId ?? "") ?? null,
  }));
}
