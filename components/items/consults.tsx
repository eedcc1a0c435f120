"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Consult, ItemSignOff } from "@/lib/features/item-page/schema";
import { askSignOffAction } from "@/lib/features/sign-offs/actions";
import { useItem } from "./item-context";
import { useStep } from "./use-step";
import { useWords } from "./use-words";

/** Whose agreement on the content is asked, what they said, and a button to ask them. */
export function Consults() {
  const t = useTranslations("flow.consults");
  const flow = useTranslations("flow");
  const { page } = useItem();
  const nameOf = ({ name, deputyFor }: ItemSignOff) =>
    deputyFor ? flow("forOther", { name, other: deputyFor }) : name;
  const shown = page.consults.filter((consult) => !consult.isMine);
  const said = page.signOffs.filter((signed) => signed.isCurrent);
  if (shown.length === 0 && said.length === 0) return null;
  return (
    <div className="grid gap-2 border-t border-line pt-3">
      <h3 className="text-t14 text-ink">{t("title")}</h3>
      {said.map((signed) => (
        <p key={signed.id}>
          {t(signed.isGiven ? "given" : "withheld", { name: nameOf(signed), about: signed.aboutName })}
          {signed.words ? ` ${t("quoted", { words: signed.words })}` : null}
        </p>
      ))}
      {shown
        .filter((consult) => !consult.isMet)
        .map((consult) => (
          <Missing key={`${consult.kind} ${consult.about}`} consult={consult} />
        ))}
    </div>
  );
}

function Missing({ consult }: { consult: Consult }) {
  const t = useTranslations("flow.consults");
  const { page, drafts } = useItem();
  const words = useWords(page.viewerId);
  const { take, isBusy } = useStep(askSignOffAction);
  const [problem, setProblem] = useState<string>();
  const { kind, about, aboutName, signers, wasAsked, isNeeded } = consult;
  const who = words.toAnyOf(signers);
  if (signers.length === 0) return <p className="text-amber-ink">{t("nobody", { about: aboutName })}</p>;

  async function ask() {
    await drafts.settleAll();
    const taken = await take({ itemId: page.id, seenVersion: page.version, kind, about });
    setProblem(taken.ok ? undefined : taken.problem);
  }

  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <p className="min-w-0 flex-1 basis-48">
        {t(wasAsked ? "asked" : isNeeded ? "needed" : "possible", { who, about: aboutName })}
      </p>
      {page.may.write ? (
        <Button size="sm" busy={isBusy} onPress={() => void ask()}>
          {t(wasAsked ? "askAgain" : "ask")}
        </Button>
      ) : null}
      {problem ? (
        <p role="alert" className="basis-full text-t13 font-medium text-red-ink">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
