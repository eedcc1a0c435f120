"use client";

import { Check, CircleDashed, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useStep } from "@/components/items/use-step";
import { Deadline } from "@/components/time/deadline";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { answerHardeningAction } from "@/lib/features/hardening/actions";
import type { ContentView } from "@/lib/features/managed-content/schema";

/** What was proposed: whose yes it waits for and until when, with the answer of whoever is asked. */
export function Proposal({ content }: { content: ContentView }) {
  const t = useTranslations("content.proposal");
  const headingId = useId();
  const { hardenedBy, question, waits, due, may } = content;
  return (
    <section aria-labelledby={headingId} className="grid gap-3 rounded-r border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h2 id={headingId} className="text-t15 font-semibold">
          {t("title")}
        </h2>
        {due ? <Deadline compact countdown={due} /> : null}
      </div>
      <p className="text-t14">
        {question ? t("asks", { name: hardenedBy.name, words: question }) : t("proposes", { name: hardenedBy.name })}
      </p>
      <ul className="grid gap-1 text-t14 text-ink-2">
        {waits.map(({ kind, asked, givenBy }) => {
          const Icon = givenBy ? Check : CircleDashed;
          return (
            <li key={kind} className="flex gap-1.5">
              <Icon className="icon mt-0.5 flex-none" aria-hidden />
              {givenBy
                ? t("given", { name: givenBy })
                : t(`waits.${kind}`, { names: asked.map(({ name }) => name).join(", ") })}
            </li>
          );
        })}
      </ul>
      {may.answer ? <Answer content={content} /> : null}
    </section>
  );
}

function Answer({ content }: { content: ContentView }) {
  const t = useTranslations("content.proposal");
  const { take, isBusy } = useStep(answerHardeningAction);
  const [words, setWords] = useState("");
  const [problem, setProblem] = useState<string>();
  async function answer(said: "yes" | "no") {
    const taken = await take({ contentId: content.id, answer: said, words });
    setProblem(taken.ok ? undefined : taken.problem);
    if (taken.ok) toast.show({ text: t(said === "no" ? "saidNo" : taken.value.isInUse ? "isInUse" : "saidYes") });
  }
  return (
    <div className="grid gap-3 border-t border-line pt-3">
      {problem ? <Notice kind="error">{problem}</Notice> : null}
      <TextArea
        label={t("words")}
        hint={t("wordsHint")}
        rows={2}
        value={words}
        onChange={setWords}
        maxLength={WORDS_MAX}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          kind="primary"
          busy={isBusy}
          icon={<Check className="icon" aria-hidden />}
          onPress={() => void answer("yes")}
        >
          {t("yes")}
        </Button>
        <Button busy={isBusy} icon={<X className="icon" aria-hidden />} onPress={() => void answer("no")}>
          {t("no")}
        </Button>
      </div>
    </div>
  );
}
