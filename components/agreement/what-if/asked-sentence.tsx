"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Option } from "@/components/ui/option-list";
import { fitting } from "@/lib/domain/agreement/asking";
import { decide, type Power, type Situation, type WorkKind } from "@/lib/domain/authority";
import { useAsking } from "./asking-context";
import { ChosenWord } from "./chosen-word";
import { ACTS, type ActKey, useAskedWords } from "./use-asked-words";

const SLOTS = [
  "role",
  "moment",
  "contentKind",
  "authorKind",
  "topic",
  "segment",
  "channel",
  "risk",
  "priority",
  "atTheButtons",
  "crisisMode",
  "contentStatus",
] as const;
type Slot = (typeof SLOTS)[number];

type AskedSentenceProps = { situation: Situation; onChoose: (words: Record<string, string>) => void };

/** The question as one sentence whose words are chosen; what is nearly always so stands in a quieter one below. */
export function AskedSentence({ situation, onChoose }: AskedSentenceProps) {
  const t = useTranslations("asking");
  const slots = SLOTS.map((slot): [Slot, () => ReactNode] => [
    slot,
    () => <FactWord slot={slot} situation={situation} onChoose={onChoose} />,
  ]);
  const parts = Object.fromEntries(slots) as Record<Slot, () => ReactNode>;
  return (
    <div className="grid gap-1.5 rounded-r border border-control bg-surface px-3 py-2.5">
      <div className="text-t15 leading-7 text-ink-2">
        {t.rich("sentence", { ...parts, act: () => <ActWord situation={situation} onChoose={onChoose} /> })}
      </div>
      <div className="text-t13 leading-6 text-ink-2 [&_button]:font-medium">{t.rich("besides", parts)}</div>
    </div>
  );
}

/** The answer that a choice would bring, in a word or two. */
function useBrings(situation: Situation): (words: Record<string, string>) => string {
  const t = useTranslations("asking");
  const { compiled } = useAsking();
  return (words) => t(`brings.${decide(compiled, fitting(situation, words)).verdict}`);
}

function FactWord({ slot, situation, onChoose }: AskedSentenceProps & { slot: Slot }) {
  const t = useTranslations("asking");
  const { dimensions } = useAsking();
  const words = useAskedWords();
  const brings = useBrings(situation);
  const options = (dimensions[slot] ?? []).map((value): Option => {
    return { id: value, label: words.value(slot, value), detail: brings({ [slot]: value }) };
  });
  return (
    <ChosenWord
      label={t(`fact.${slot}`)}
      value={situation.facts[slot] ?? ""}
      options={options}
      onChoose={(value) => onChoose({ [slot]: value })}
      isFirst={slot === "role"}
    />
  );
}

function ActWord({ situation, onChoose }: AskedSentenceProps) {
  const t = useTranslations("asking");
  const words = useAskedWords();
  const brings = useBrings(situation);
  const options = ACTS.map((act): Option => {
    const kind = t(`kind.${wordsOfAct(act).workKind}`);
    return { id: act, label: words.act(act), detail: t("kindBrings", { kind, brings: brings(wordsOfAct(act)) }) };
  });
  return (
    <ChosenWord
      label={t("fact.act")}
      value={`${situation.power}.${situation.facts.workKind}`}
      options={options}
      onChoose={(act) => onChoose(wordsOfAct(act as ActKey))}
    />
  );
}

function wordsOfAct(act: ActKey): { power: Power; workKind: WorkKind } {
  const [power, workKind] = act.split(".") as [Power, WorkKind];
  return { power, workKind };
}
