import { type Period, type Span, spansOf } from "@/lib/domain/insight";
import { addDays, dayOf, momentsOf } from "@/lib/domain/planning";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import type { Tx } from "@/lib/platform/tenancy";
import { FUNNEL_STEPS, type FunnelStep, type IdeaFunnel, type StepCount } from "./schema";

type Asking = { orgId: string; now: Date };

const DAY_SECONDS = 86_400;

type Row = Record<FunnelStep, number> &
  Record<`${Exclude<FunnelStep, "pinned">}_after`, number | null> & { department_id: string | null; is_all: boolean };

/** What became of the ideas of a period, beside those of as long a time before it. */
export async function ideaFunnel(tx: Tx, { orgId, now }: Asking, period: Period): Promise<IdeaFunnel> {
  const { calendar } = await loadAgreement(tx, await readInForce(tx, orgId));
  const zone = calendar.timeZone;
  const { now: span, before } = spansOf(period, dayOf(now.toISOString(), zone));
  return ideaFunnelIn(tx, orgId, { span, before, zone });
}

type Stretch = Pick<Span, "fromDay" | "toDay">;
type Stretches = { span: Stretch; before: Stretch; zone: string };

/** The same of any stretch of days, beside another. */
export async function ideaFunnelIn(tx: Tx, orgId: string, { span, before, zone }: Stretches): Promise<IdeaFunnel> {
  const rows = await countedSteps(tx, orgId, { span, zone });
  const rowsBefore = await countedSteps(tx, orgId, { span: before, zone });
  const departments = await tx.department.findMany({ where: { orgId }, select: { id: true, name: true } });
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  const allOf = (counted: readonly Row[]) => stepsOf(counted.find((row) => row.is_all));
  return {
    fromDay: span.fromDay,
    toDay: span.toDay,
    all: allOf(rows),
    before: allOf(rowsBefore),
    perDepartment: rows
      .filter((row) => !row.is_all)
      .map((row) => ({
        departmentId: row.department_id,
        name: names.get(row.department_id ?? "") ?? "",
        steps: stepsOf(row),
      }))
      .toSorted((a, b) => Number(a.name === "") - Number(b.name === "") || a.name.localeCompare(b.name)),
  };
}

const stepsOf = (row: Row | undefined): StepCount[] =>
  FUNNEL_STEPS.map((step) => {
    const after = row && step !== "pinned" ? row[`${step}_after`] : null;
    return { step, ideas: row?.[step] ?? 0, medianDays: after === null ? null : after / DAY_SECONDS };
  });

/**
 * One statement over the ideas pinned in the period. One that went up in another shares what became of that one, and one in a
 * stack what became of the posts of the stack; what an import took back was never pinned. Written is what somebody could
 * accept or publish.
 */
function countedSteps(tx: Tx, orgId: string, { span, zone }: { span: Stretch; zone: string }): Promise<Row[]> {
  const { from, to } = momentsOf({ from: span.fromDay, to: addDays(span.toDay, 1) }, zone);
  return tx.$queryRaw<Row[]>`
    with pinned as materialized (
      select i.pinned_at, p.department_id, coalesce(e.id, i.id) as end_id, coalesce(e.bundle_id, i.bundle_id) as bundle_id,
        coalesce(e.answered_at, i.answered_at) as answered_at, coalesce(e.board_column, i.board_column) as place
      from idea i
      left join idea e on e.org_id = i.org_id and e.id = i.merged_into_id
      left join member_profile p on p.org_id = i.org_id and p.member_id = i.pinned_by_id
      where i.org_id = ${orgId}::uuid and i.pinned_at >= ${from} and i.pinned_at < ${to}
        and (i.gone_at is null or i.merged_into_id is not null)),
    gone as materialized (
      select p.*, t.made_at, t.written_at, t.published_at,
        p.place in ('selected', 'in_the_works', 'published') or t.made_at is not null as is_chosen
      from pinned p left join lateral (
        select min(t.created_at) as made_at, min(t.closed_at) filter (where t.state = 'published') as published_at,
          min((select min(r.opened_at) from stage_run r
            where r.org_id = t.org_id and r.item_id = t.id and r.stage in ('accept', 'publish'))) as written_at
        from item t where t.org_id = ${orgId}::uuid and (t.idea_id = p.end_id or t.bundle_id = p.bundle_id)) t on true),
    steps as (
      select department_id, pinned_at, published_at,
        case when is_chosen then coalesce(least(answered_at, made_at), pinned_at) end as chosen_at,
        coalesce(written_at, published_at) as written_at,
        coalesce(answered_at, case when is_chosen then coalesce(made_at, pinned_at) end) as answered_at
      from gone)
    select department_id, grouping(department_id) = 1 as is_all, count(*)::int as pinned,
      count(answered_at)::int as answered, count(chosen_at)::int as chosen,
      count(written_at)::int as written, count(published_at)::int as published,
      percentile_disc(0.5) within group (order by extract(epoch from answered_at - pinned_at)::float8) as answered_after,
      percentile_disc(0.5) within group (order by extract(epoch from chosen_at - pinned_at)::float8) as chosen_after,
      percentile_disc(0.5) within group (order by extract(epoch from written_at - pinned_at)::float8) as written_after,
      percentile_disc(0.5) within group (order by extract(epoch from published_at - pinned_at)::float8) as published_after
    from steps group by grouping sets ((), (department_id)) order by 1`;
}
