import type { MemberActor } from "@/lib/domain/people";
import { readAnswers, recommend, type StartUpAdvice } from "@/lib/domain/start-up";
import type { Tx } from "@/lib/platform/tenancy";
import type { StartUpView } from "./schema";

/** The check as far as it was filled in, what it advises, and how the last one ended. */
export async function startUpView({
  tx,
  viewer: { orgId },
}: {
  tx: Tx;
  viewer: Pick<MemberActor, "orgId">;
}): Promise<StartUpView> {
  const running = await tx.startUpCheck.findFirst({ where: { orgId, finishedAt: null } });
  const last = await tx.startUpCheck.findFirst({
    where: { orgId, finishedAt: { not: null } },
    orderBy: { finishedAt: "desc" },
    include: { startedBy: { select: { name: true } } },
  });
  const drafts = await tx.agreementVersion.count({ where: { orgId, state: { in: ["draft", "proposed"] } } });
  const inForce = await tx.agreementVersion.findFirstOrThrow({
    where: { orgId, state: "adopted" },
    select: { title: true },
  });
  const answers = readAnswers(running?.answers);
  const advised = recommend(answers);
  return {
    answers,
    revision: running?.revision ?? 0,
    advice: advised?.advice ?? null,
    reasons: advised?.reasons ?? [],
    last: last?.finishedAt
      ? {
          advice: last.advice as StartUpAdvice,
          chosen: last.chosen as StartUpAdvice,
          at: last.finishedAt.toISOString(),
          by: last.startedBy.name,
        }
      : null,
    isDraftThere: drafts > 0,
    inForce: inForce.title,
  };
}
