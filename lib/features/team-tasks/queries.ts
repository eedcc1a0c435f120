import type { MemberActor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { inAttentionOrder, type Part, standingOf, TASKS } from "@/lib/domain/team";
import { colleagues } from "@/lib/features/scenes/queries";
import type { Tx } from "@/lib/platform/tenancy";
import type { TasksView, TaskView } from "./schema";

type Look = { tx: Tx; viewer: Pick<MemberActor, "orgId">; now: Date };

/** The nine tasks, those that are nobody's first. Who has left has no part any more. */
export async function tasksView({ tx, viewer: { orgId }, now }: Look): Promise<TasksView> {
  const all = await colleagues(tx, orgId, now);
  const people = all
    .filter(({ roles }) => mayTry(roles, "team.belong"))
    .map(({ memberId, name }) => ({ memberId, name }));
  const nameOf = new Map(people.map(({ memberId, name }) => [memberId, name]));
  const rows = await tx.teamTask.findMany({
    where: { orgId },
    include: { parts: { select: { memberId: true, part: true } } },
  });
  const divisions = TASKS.map((task) => {
    const row = rows.find((one) => one.task === task);
    const parts = (row?.parts ?? []).flatMap(({ memberId, part }) =>
      nameOf.has(memberId) ? [{ memberId, part: part as Part }] : [],
    );
    return { task, isOurs: row?.isOurs ?? true, parts, words: row?.words ?? "", revision: row?.revision ?? 0 };
  });
  const tasks = inAttentionOrder(divisions).map(({ parts, ...division }): TaskView => {
    const as = (wanted: Part) =>
      people.filter(({ memberId }) => parts.some((one) => one.memberId === memberId && one.part === wanted));
    return {
      ...division,
      standing: standingOf({ ...division, parts }),
      accountable: as("accountable")[0] ?? null,
      responsible: as("responsible"),
      consulted: as("consulted"),
      informed: as("informed"),
    };
  });
  return { tasks, people };
}
