import { FIRST_STEPS, type FirstStep, type FirstStepId } from "@/lib/domain/first-steps";
import type { MemberActor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import type { Tx } from "@/lib/platform/tenancy";

/** What was arranged and what not yet, for whoever arranges it; null when all of it was, or the list was put away. */
export async function firstStepsOf(tx: Tx, { orgId, roles }: MemberActor): Promise<FirstStep[] | null> {
  if (!mayTry(roles, "firstSteps.lead")) return null;
  // Founding makes one member, one channel that is posted on by hand, and one version of the agreement.
  const [done] = await tx.$queryRaw<Record<FirstStepId, boolean>[]>`
    select
      exists (select from invitation where org_id = ${orgId}::uuid)
        or (select count(*) > 1 from (select from member where org_id = ${orgId}::uuid limit 2) as members) as people,
      exists (select from channel where org_id = ${orgId}::uuid and sealed_secret is not null)
        or (select count(*) > 1 from (select from channel where org_id = ${orgId}::uuid limit 2) as channels) as channels,
      exists (select from agreement_version where org_id = ${orgId}::uuid and number <> 1) as agreement,
      exists (select from tone_guide where org_id = ${orgId}::uuid) as tone,
      exists (select from shift_pattern where org_id = ${orgId}::uuid)
        or exists (select from shift where org_id = ${orgId}::uuid) as roster,
      exists (select from meeting_series where org_id = ${orgId}::uuid) as meeting,
      exists (select from idea where org_id = ${orgId}::uuid) as idea
    from organisation where id = ${orgId}::uuid and first_steps_ended_at is null`;
  if (!done || FIRST_STEPS.every((id) => done[id])) return null;
  return FIRST_STEPS.map((id) => ({ id, isDone: done[id] }));
}
