"use client";

import { useQuery } from "@tanstack/react-query";
import { MessagesSquare, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Form, type FormErrors } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast";
import { Verdict } from "@/components/ui/verdict";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { ruleHref } from "@/lib/features/agreement/schema";
import { reopenCaseAction, startTalkingAction } from "@/lib/features/cases/actions";
import { itemPageOptions } from "@/lib/features/item-page/options";
import { useCaseStep } from "./case-steps";
import { TriageForm } from "./triage-form";
import { seenCase, useCase } from "./use-case";

const FOOT = "border-t border-line-2 bg-surface px-4 py-5 md:px-8 min-[80rem]:max-xl:px-5";

/** What is to be done before there is anything to answer: judging it, beginning to talk, or opening it again. */
export function Standing() {
  const { state, mode, triage, may, closed } = useCase();
  if (!may.work) return null;
  if (closed) return <Reopen />;
  if (mode === "listening") return <BeginTalking />;
  if (state === "open" && triage.by === null) return <Judge />;
  return null;
}

function Judge() {
  const t = useTranslations("inbox.triage");
  const { holder } = useCase();
  return (
    <section aria-label={t("title")} className={FOOT}>
      <h2 className="text-t15">{t("title")}</h2>
      <p className="mb-4 text-t13 text-ink-2">{t(holder ? "text" : "textNobody")}</p>
      <TriageForm />
    </section>
  );
}

function Reopen() {
  const t = useTranslations("inbox.reopen");
  const page = useCase();
  const { take, isBusy } = useCaseStep(reopenCaseAction);
  async function reopen() {
    const taken = await take(seenCase(page));
    toast.show(taken.ok ? { text: t("done") } : { text: taken.problem, failed: true });
  }
  return (
    <section aria-label={t("title")} className={FOOT}>
      <p className="mb-3 text-t14 text-ink-2">{t("text")}</p>
      <Button busy={isBusy} icon={<RotateCcw className="icon" aria-hidden />} onPress={() => void reopen()}>
        {t("title")}
      </Button>
    </section>
  );
}

/** Whether beginning was asked already, and nobody answered yet: it is asked once. */
function useIsLaid(): boolean {
  const { itemId } = useCase();
  const { data: item } = useQuery({ ...itemPageOptions(itemId ?? ""), enabled: itemId !== null });
  const questions = item?.consultations ?? [];
  return questions.some(({ power, state }) => power === "start_talking" && state === "open");
}

/** From watching to answering is a step that the agreement decides on; what it says stands beside the button. */
function BeginTalking() {
  const t = useTranslations("inbox.talking");
  const answer = useTranslations("agreement.consequence");
  const page = useCase();
  const { take, isBusy } = useCaseStep(startTalkingAction);
  const [isAsking, setAsking] = useState(false);
  const [question, setQuestion] = useState("");
  const [errors, setErrors] = useState<FormErrors>();
  const isLaid = useIsLaid();
  const { talking } = page;
  if (!talking) return null;
  const goes = talking.verdict === "allowed" || talking.verdict === "with_acceptance";
  const isRefused = talking.verdict === "refused";
  const isWaiting = isLaid && !goes && !isRefused;
  async function begin(event?: FormEvent) {
    event?.preventDefault();
    const taken = await take({ ...seenCase(page), question });
    if (!taken.ok) {
      setErrors(taken.errors);
      if (taken.refusal.fields?.question) setAsking(true);
      return;
    }
    toast.show({ text: t(taken.value.consultationId ? "asked" : "begun") });
    setAsking(false);
  }
  return (
    <section aria-label={t("title")} className={FOOT}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-t15">{t("title")}</h2>
        <Verdict verdict={talking.verdict}>{answer(`answer.${VERDICT_WORDS[talking.verdict]}`)}</Verdict>
      </div>
      <p className="mt-1 text-t13 text-ink-2">
        {t(isWaiting ? "laid" : goes ? "goes" : isRefused ? "refused" : "asks")}
      </p>
      {talking.rules.map(({ number, text }) => (
        <p key={number} className="mt-1 text-t13 text-ink-2">
          <Link href={ruleHref(number)}>{answer("row", { number })}</Link>: {text}
        </p>
      ))}
      {isWaiting ? null : (
        <Form errors={errors} onSubmit={(event) => void begin(event)} className="mt-3">
          {isAsking || (!goes && !isRefused) ? (
            <TextArea
              name="question"
              label={t("question")}
              hint={t("questionHint")}
              rows={2}
              maxLength={WORDS_MAX}
              value={question}
              onChange={setQuestion}
            />
          ) : null}
          <div className="flex flex-wrap gap-2">
            <Button
              type="submit"
              kind="primary"
              busy={isBusy}
              icon={<MessagesSquare className="icon" aria-hidden />}
              {...(isRefused ? { locked: t("refused") } : {})}
            >
              {t(goes ? "begin" : "ask")}
            </Button>
          </div>
        </Form>
      )}
    </section>
  );
}

const VERDICT_WORDS = {
  allowed: "go",
  with_acceptance: "go",
  consult_first: "consult_first",
  unanswered: "unanswered",
  refused: "refused",
} as const;
