"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRefusalWords } from "@/components/access/refusal-words";
import { useSettle } from "@/components/agreement/signing/use-settle";
import type { Taken } from "@/components/items/use-step";
import { BrandMark } from "@/components/shell/brand";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { answerByLinkAction } from "@/lib/features/consultations/actions";
import type { AnswerPage } from "@/lib/features/consultations/schema";
import { AnswerForm, type Said } from "./answer-form";
import { Question } from "./question";

type AnswerRoomProps = { link: string; page: AnswerPage; until: string };

/** The text in full, what is asked about it, and the answer; no session is opened by it. */
export function AnswerRoom({ link, page, until }: AnswerRoomProps) {
  const t = useTranslations("consultations.link");
  const refusals = useTranslations("refusals");
  const inWords = useRefusalWords();
  const settle = useSettle();
  const [isBusy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);
  const { consultation, holder, title } = page;

  async function act(said: Said): Promise<Taken<unknown>> {
    setBusy(true);
    try {
      const answer = await answerByLinkAction(link, { consultationId: consultation.id, ...said });
      const refused = settle(answer, () => setDone(true));
      return { ok: false, problem: "", errors: refused ? inWords(refused) : {} };
    } catch {
      return { ok: false, problem: "", errors: { whole: refusals("unreachable") } };
    } finally {
      setBusy(false);
    }
  }

  return (
    <main className="w-full max-w-2xl">
      <p className="mb-6 flex items-center gap-2.5 text-t17 font-semibold">
        <BrandMark />
        Trekker
      </p>
      <h1>{title}</h1>
      <Notice kind="mine" silent className="my-5">
        {t("as", { name: holder, until })}
      </Notice>
      <Question consultation={consultation} />
      <Whole page={page} />
      {isDone ? (
        <section role="status" className="mt-8 grid gap-1 border-t-2 border-accent pt-5 text-t15 text-ink-2">
          <h2 className="flex items-center gap-2 text-t17 font-semibold text-ink">
            <Check className="icon text-accent" aria-hidden />
            {t("done")}
          </h2>
          <p>{t("doneText", { name: consultation.openedBy.name })}</p>
        </section>
      ) : (
        <section className="mt-8 border-t border-line-2 pt-5">
          <AnswerForm act={act} isBusy={isBusy} />
        </section>
      )}
    </main>
  );
}

function Whole({ page: { texts, pictures, said } }: { page: AnswerPage }) {
  const t = useTranslations("consultations.link");
  return (
    <section aria-label={t("text")} className="mt-5">
      <Panel>
        {said === null ? null : (
          <div className="px-4 py-3">
            <p className="text-t12 text-ink-2">{t("said")}</p>
            <p className="whitespace-pre-wrap">{said}</p>
          </div>
        )}
        {texts.map(({ channelName, body, linkUrl }) => (
          <div key={channelName} className="px-4 py-3 not-first:border-t not-first:border-line">
            <p className="text-t12 text-ink-2">{channelName}</p>
            <p className="whitespace-pre-wrap">{body || t("noText")}</p>
            {linkUrl ? <p className="text-t13 break-all text-ink-2">{linkUrl}</p> : null}
          </div>
        ))}
        {pictures.map((alt) => (
          <p key={alt} className="border-t border-line px-4 py-3 text-t14 text-ink-2">
            {t("picture", { alt })}
          </p>
        ))}
      </Panel>
    </section>
  );
}
