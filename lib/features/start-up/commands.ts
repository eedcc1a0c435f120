import { starterAgreement } from "@/lib/domain/agreement/starters";
import { isLocale } from "@/lib/domain/language";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { readAnswers, recommend, type StartUpAdvice } from "@/lib/domain/start-up";
import { renameDraft, startDraft } from "@/lib/features/drafts/commands";
import { importRows } from "@/lib/features/exchange/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { answerStartUpInput, finishStartUpInput } from "./schema";

/** Keeps one answer; the first begins a check. Whoever comes back later goes on where it was left. */
export const answerStartUp = command({
  name: "startUp.answer",
  input: answerStartUpInput,
  may: "startUp.lead",
  run: async (unit, { question, option }): Promise<Result<{ revision: number }>> => {
    const { tx, orgId, actor, now } = unit;
    if (actor.kind !== "member") return refuse("not_found", "notFound");
    await lockCheck(unit);
    const running = await tx.startUpCheck.findFirst({ where: { orgId, finishedAt: null } });
    const answers = { ...readAnswers(running?.answers), [question]: option };
    const revision = (running?.revision ?? 0) + 1;
    const id = running?.id ?? newId();
    const kept = { answers, revision, changedAt: now };
    if (running) await tx.startUpCheck.updateMany({ where: { orgId, id, finishedAt: null }, data: kept });
    else await tx.startUpCheck.create({ data: { orgId, id, ...kept, startedById: actor.memberId, startedAt: now } });
    unit.journal({ action: "startUp.answer", subject: { kind: "start_up_check", id }, data: { question, option } });
    return ok({ revision });
  },
});

/**
 * Ends the check and sets up what was chosen: the next version of the agreement, with the rows and terms of that starter,
 * to be looked at, proposed and signed like any other. Nothing in force changes by it.
 */
export const finishStartUp = command({
  name: "startUp.finish",
  input: finishStartUpInput,
  may: "startUp.lead",
  run: async (unit, { seenRevision, choice }): Promise<Result<{ draftId: string | null }>> => {
    const { tx, orgId, now } = unit;
    await lockCheck(unit);
    const running = await tx.startUpCheck.findFirst({ where: { orgId, finishedAt: null } });
    if (!running) return refuse("wrong_state", "startUp.notBegun");
    if (running.revision !== seenRevision) return refuse("stale", "stale");
    const advised = recommend(readAnswers(running.answers));
    if (!advised) return refuse("wrong_state", "startUp.notComplete");
    const setUp = choice === "no_team" ? ok(null) : await setUpDraft(unit, choice);
    if (!setUp.ok) return setUp;
    await tx.startUpCheck.updateMany({
      where: { orgId, id: running.id, finishedAt: null },
      data: { finishedAt: now, advice: advised.advice, chosen: choice },
    });
    const data = { advice: advised.advice, choice, answers: running.answers ?? {}, draftId: setUp.value };
    unit.journal({ action: "startUp.finish", subject: { kind: "start_up_check", id: running.id }, data });
    return ok({ draftId: setUp.value });
  },
});

/** The rows and terms of a starter in a fresh draft. What somebody is writing already is theirs: it is not replaced. */
async function setUpDraft(unit: Unit, key: Exclude<StartUpAdvice, "no_team">): Promise<Result<string>> {
  const { tx, orgId } = unit;
  const inTheWay = await draftInTheWay(unit);
  if (inTheWay) return inTheWay;
  const { locale } = await tx.organisation.findUniqueOrThrow({ where: { id: orgId }, select: { locale: true } });
  const { title, rules, terms } = starterAgreement(key);
  const started = await startDraft.run(unit, {});
  if (!started.ok) return started;
  const { draftId } = started.value;
  const { revision } = await tx.agreementVersion.findUniqueOrThrow({
    where: { orgId_id: { orgId, id: draftId } },
    select: { revision: true },
  });
  const imported = await importRows.run(unit, { draftId, seenRevision: revision, mode: "replace", rows: rules });
  if (!imported.ok) return imported;
  await tx.workflowTerm.deleteMany({ where: { orgId, versionId: draftId } });
  await tx.workflowTerm.createMany({
    data: terms.map(({ remindAtShare, ...term }) => {
      return { orgId, id: newId(), versionId: draftId, remindPercent: Math.round(remindAtShare * 100), ...term };
    }),
  });
  const renamed = await renameDraft.run(unit, { draftId, title: title[isLocale(locale) ? locale : "nl"] });
  return renamed.ok ? ok(draftId) : renamed;
}

async function draftInTheWay({ tx, orgId }: Unit): Promise<Refused | null> {
  const draft = await tx.agreementVersion.count({ where: { orgId, state: { in: ["draft", "proposed"] } } });
  return draft > 0 ? refuse("wrong_state", "startUp.draftThere") : null;
}

/** Two who answer at one moment follow each other. */
async function lockCheck({ tx, orgId }: Unit): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`start-up:${orgId}`}, 0))`;
}

export const startUpCommands = { answerStartUp, finishStartUp };
