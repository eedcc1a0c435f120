"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PowerConsequence } from "@/components/agreement/power-consequence";
import { Consulting } from "@/components/consultations/consulting";
import { PutBeforeButton, PutBeforeText } from "@/components/consultations/put-before";
import { LookAgain } from "@/components/studio/look-again";
import { OverruleButton } from "@/components/tone/overrule-button";
import { ToneStop } from "@/components/tone/stopped";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import { submitItemAction } from "@/lib/features/flow/actions";
import { AcceptanceLine } from "./acceptance-line";
import { useWritingLines } from "./consequence-lines";
import { Consults } from "./consults";
import { DecisionFrame } from "./decision-frame";
import { explained, useItem } from "./item-context";
import { SignHere } from "./sign-here";
import { useLockWords } from "./use-lock-words";
import { useMissing } from "./use-missing";
import { useStep } from "./use-step";

/** Handing the text in: to whoever accepts, or straight on where the agreement lets its writer decide alone. */
export function WritingDecision() {
  const { page } = useItem();
  const answer = page.powers.respond;
  const lines = useWritingLines(explained(page), answer.outcome === "go");
  return (
    <DecisionFrame
      actions={
        <>
          <SubmitButton />
          <PutBeforeButton />
        </>
      }
    >
      <PowerConsequence answer={answer} consequences={lines} />
      <LookAgain />
      <ToneStop errors={page.toneErrors} />
      <PutBeforeText />
      <Consulting />
      <AcceptanceLine />
      <Consults />
      <SignHere />
    </DecisionFrame>
  );
}

function SubmitButton() {
  const t = useTranslations("flow.writing");
  const { page, drafts } = useItem();
  const { take, isBusy } = useStep(submitItemAction);
  const [missing] = useMissing();
  const [problem, setProblem] = useState<string>();
  const tone = useTranslations("tone.stop");
  const locked = useLockWords(page.powers.respond, page.viewerId);
  // Nobody reads it after this: then the tone guide stops it here.
  const isStopped = page.powers.respond.outcome === "go" && page.toneErrors.length > 0 && !locked && !missing;
  const stopped = isStopped ? tone("locked", { count: page.toneErrors.length }) : undefined;

  async function submit(overrule?: { reason: string; count: number }) {
    setProblem(undefined);
    if (!(await drafts.settleAll())) {
      setProblem(t("notSavedYet"));
      return { ok: false as const, problem: t("notSavedYet"), errors: { whole: t("notSavedYet") } };
    }
    const taken = await take({ itemId: page.id, seenVersion: page.version, overrule });
    if (taken.ok) toast.show({ text: t(taken.value.stage === "publish" ? "finished" : "submitted") });
    else if (!overrule) setProblem(taken.problem);
    return taken;
  }

  return (
    <>
      {problem ? (
        <Notice kind="error" className="basis-full">
          {problem}
        </Notice>
      ) : null}
      {missing && !locked ? <p className="basis-full text-t13 text-ink-2">{missing}</p> : null}
      <Button
        kind="primary"
        size="lg"
        busy={isBusy}
        locked={locked ?? missing ?? stopped}
        icon={<Send className="icon" aria-hidden />}
        onPress={() => void submit()}
      >
        {t(page.powers.respond.outcome === "go" ? "finish" : "submit")}
      </Button>
      {isStopped ? <OverruleButton errors={page.toneErrors} size="lg" isBusy={isBusy} act={submit} /> : null}
    </>
  );
}
