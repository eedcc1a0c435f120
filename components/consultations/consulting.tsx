"use client";

import { CircleCheck, CircleX, MessagesSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useItem } from "@/components/items/item-context";
import { useStep } from "@/components/items/use-step";
import { useWords } from "@/components/items/use-words";
import { Deadline } from "@/components/time/deadline";
import { Button } from "@/components/ui/button";
import { withdrawConsultationAction } from "@/lib/features/consultations/actions";
import type { ItemConsultation } from "@/lib/features/consultations/schema";
import { AnswerDialog } from "./answer-dialog";

/** What was asked about the step that is open: whom, until when, and what they said. */
export function Consulting() {
  const { page } = useItem();
  const current = page.consultations.filter(({ isCurrent }) => isCurrent);
  const shown = current.filter((one) => one.state === "open" || one === current.at(-1));
  return shown.map((one) =>
    one.state === "open" ? <Open key={one.id} consultation={one} /> : <Answered key={one.id} consultation={one} />,
  );
}

function Open({ consultation }: { consultation: ItemConsultation }) {
  const t = useTranslations("consultations");
  const { page } = useItem();
  const words = useWords(page.viewerId);
  const { asked, openedBy, openedAt, due, question, isOwn, mayAnswer } = consultation;
  return (
    <section className="grid gap-2 border-t border-line pt-3">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <h3 className="flex items-center gap-2 text-t14 text-ink">
          <MessagesSquare className="icon text-ink-3" aria-hidden />
          {t("open")}
        </h3>
        {due ? <Deadline compact countdown={due} /> : null}
      </div>
      <p>
        {t("openTo", { who: words.toAnyOf(asked), by: words.toAnyOf([openedBy]), since: words.since(openedAt) })}{" "}
        {t("quoted", { words: question })}
      </p>
      <p>{t("standsStill")}</p>
      <div className="flex flex-wrap gap-2">
        {mayAnswer ? (
          <AnswerDialog
            consultation={consultation}
            title={page.details.title}
            trigger={<Button size="sm">{t("answer.open")}</Button>}
          />
        ) : null}
        {isOwn ? <Withdraw consultation={consultation} /> : null}
      </div>
    </section>
  );
}

function Withdraw({ consultation: { id } }: { consultation: ItemConsultation }) {
  const t = useTranslations("consultations");
  const { take, isBusy } = useStep(withdrawConsultationAction);
  const [problem, setProblem] = useState<string>();

  async function withdraw() {
    const taken = await take({ consultationId: id });
    setProblem(taken.ok ? undefined : taken.problem);
  }

  return (
    <>
      <Button size="sm" kind="quiet" busy={isBusy} className="first:-ml-3" onPress={() => void withdraw()}>
        {t("withdraw")}
      </Button>
      {problem ? (
        <p role="alert" className="basis-full text-t13 font-medium text-red-ink">
          {problem}
        </p>
      ) : null}
    </>
  );
}

function Answered({ consultation }: { consultation: ItemConsultation }) {
  const t = useTranslations("consultations");
  const { page } = useItem();
  const words = useWords(page.viewerId);
  const { answer, answeredBy, openedBy, endedAt, isPast, isOwn } = consultation;
  const Icon = answer === "no" ? CircleX : CircleCheck;
  return (
    <section className="grid gap-1 border-t border-line pt-3">
      <p className="flex gap-2">
        <Icon className={`icon mt-0.5 ${answer === "no" ? "text-ink" : "text-accent-ink"}`} aria-hidden />
        <span>
          <b className="font-semibold text-ink">
            {t(`said.${answer ?? "yes"}`, { name: answeredBy ?? "", at: endedAt ? words.since(endedAt) : "" })}
          </b>{" "}
          {consultation.words ? t("quoted", { words: consultation.words }) : null}
        </span>
      </p>
      {isPast ? <p>{t("past")}</p> : null}
      {!isPast && answer !== "no" ? <p>{t(isOwn ? "goOn" : "othersGoOn", { name: words.nameOf(openedBy) })}</p> : null}
    </section>
  );
}
