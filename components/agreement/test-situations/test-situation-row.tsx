"use client";

import { Check, CircleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { TextButton } from "@/components/ui/text-button";
import { toast } from "@/components/ui/toast";
import { type OwnWords, situationText } from "@/lib/domain/agreement/sentences";
import type { Tested } from "@/lib/domain/agreement/test-situations";
import {
  addTestSituationAction,
  changeTestSituationAction,
  removeTestSituationAction,
} from "@/lib/features/test-situations/actions";
import type { TestSituationView } from "@/lib/features/test-situations/schema";
import { ChangeSituation } from "./change-situation";
import { useChange } from "./use-change";

type TestSituationRowProps = {
  tested: Tested<TestSituationView>;
  words: OwnWords;
  /** Numbers of the rows of the draft that answer it. */
  rows: readonly number[];
};

/** One situation: its name, what must come out, and where it does not, what comes out instead. */
export function TestSituationRow({ tested: { situation, decision, passes }, words, rows }: TestSituationRowProps) {
  const t = useTranslations("asking.tests");
  const brings = useTranslations("asking.brings");
  const authority = useTranslations("authority");
  const format = useFormatter();
  const question = situationText(situation, authority, words);
  const Icon = passes ? Check : CircleAlert;
  const expected = brings(situation.expected);
  return (
    <li className="flex gap-2 py-2.5">
      <Icon className={`icon mt-0.5 flex-none ${passes ? "text-accent-ink" : "text-red-ink"}`} aria-hidden />
      <div className="grid min-w-0 gap-0.5">
        <p className="font-medium text-ink">{situation.name}</p>
        {question === `${situation.name}.` ? null : <p className="text-t13 text-ink-2">{question}</p>}
        {passes ? (
          <p className="text-t13 text-ink-2">{t("passes", { expected })}</p>
        ) : (
          <p className="text-t13 font-medium text-red-ink">
            {decision
              ? t("fails", {
                  expected,
                  found: brings(decision.verdict),
                  count: rows.length,
                  rows: format.list(rows.map(String)),
                })
              : t("gone", { expected })}
          </p>
        )}
        <RowActions situation={situation} found={decision && !passes ? decision.verdict : null} />
      </div>
    </li>
  );
}

type RowActionsProps = { situation: TestSituationView; found: TestSituationView["expected"] | null };

function RowActions({ situation, found }: RowActionsProps) {
  const t = useTranslations("asking.tests");
  const { change, isBusy } = useChange();
  const [trouble, setTrouble] = useState<string>();
  const situationId = situation.id;
  async function act(doing: Parameters<typeof change>[0]): Promise<boolean> {
    const wrong = await change(doing);
    setTrouble(wrong ? (wrong.whole ?? Object.values(wrong.fields ?? {}).flat()[0]) : undefined);
    return wrong === null;
  }
  async function remove() {
    if (!(await act(() => removeTestSituationAction({ situationId })))) return;
    const { name, power, facts, expected } = situation;
    toast.show({
      text: t("removed"),
      undo: () => void act(() => addTestSituationAction({ name, power, facts, expected })),
    });
  }
  return (
    <>
      <p className="flex flex-wrap gap-x-4">
        {found ? (
          <TextButton
            isDisabled={isBusy}
            onPress={() => void act(() => changeTestSituationAction({ situationId, expected: found }))}
          >
            {t("expectThis")}
          </TextButton>
        ) : null}
        <ChangeSituation situation={situation} />
        <TextButton isDisabled={isBusy} onPress={() => void remove()}>
          {t("remove")}
        </TextButton>
      </p>
      {trouble ? (
        <p role="alert" className="text-t13 text-red-ink">
          {trouble}
        </p>
      ) : null}
    </>
  );
}
