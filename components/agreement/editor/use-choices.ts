"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { POWERS_OF } from "@/lib/domain/agreement/editing";
import type { RowSaid } from "@/lib/domain/agreement/editing/edits";
import { isTwofold, withValues } from "@/lib/domain/agreement/editing/values";
import { type Fact, type Obligation, ROLES, VERDICTS } from "@/lib/domain/authority";
import type { DraftRow } from "@/lib/features/drafts/schema";
import { type Choice, useMatrix } from "./matrix-context";
import { type FactWords, useFactWords } from "./use-fact-words";

/** One thing to choose: what the row would say. */
export type Option = {
  id: string;
  label: string;
  isChosen: boolean;
  /** It is what the row says, and choosing it again changes nothing. */
  isNow: boolean;
  makes: Partial<RowSaid>;
};
export type ChoiceSet = {
  row: DraftRow;
  isMany: boolean;
  sections: { id: string; title?: string; options: Option[] }[];
  choose: (id: string) => void;
};

type Sections = Pick<ChoiceSet, "isMany" | "sections">;

const ANY = "any";

/** What a word of a row can be: the organisation's own values, in its own words. */
export function useChoices(row: DraftRow, what: Exclude<Choice, "note">): ChoiceSet {
  const { dimensions, words, editing } = useMatrix();
  const facts = useFactWords();
  const t = useTranslations("editor");
  return useMemo(() => {
    const { isMany, sections } = ((): Sections => {
      if (what === "verdict") return single(verdictOptions(row, t));
      if (what === "power") return single(powerOptions(row, t));
      if (what === "obligations") return { isMany: true, sections: obligationSections(row, { t, words, facts }) };
      return factChoices(row, what, { facts, all: dimensions[what] ?? [], isOne: isTwofold(dimensions, what) });
    })();
    const choose = (id: string) => {
      const option = sections.flatMap(({ options }) => options).find((one) => one.id === id);
      if (option) editing.changeRow(row.id, option.makes);
    };
    return { row, isMany, sections, choose };
  }, [row, what, dimensions, words, facts, editing, t]);
}

const single = (options: Option[]): Sections => ({ isMany: false, sections: [{ id: "all", options }] });

type Words = ReturnType<typeof useTranslations<"editor">>;

const verdictOptions = (row: DraftRow, t: Words): Option[] =>
  VERDICTS.map((verdict) => {
    const isChosen = row.verdict === verdict;
    return { id: verdict, label: t(`verdict.${verdict}`), isChosen, isNow: isChosen, makes: { verdict } };
  });

const powerOptions = (row: DraftRow, t: Words): Option[] =>
  POWERS_OF[row.question].map((power) => {
    const isChosen = row.power === power;
    return { id: power, label: t(`power.${power}`), isChosen, isNow: isChosen, makes: { power } };
  });

type FactParts = { facts: FactWords; all: readonly string[]; isOne: boolean };

/** Of two values one or either is chosen; of more any number, and "any" leaves the fact open. */
function factChoices(row: DraftRow, fact: Fact, { facts, all, isOne }: FactParts): Sections {
  const chosen = new Set(row.when[fact] ?? []);
  const isOpen = chosen.size === 0 || chosen.size === all.length;
  const any: Option = {
    id: ANY,
    label: facts.any(fact),
    isChosen: isOpen,
    isNow: isOpen,
    makes: { when: withValues(row.when, fact, { values: new Set(), all }) },
  };
  const options = all.map((value): Option => {
    const isChosen = !isOpen && chosen.has(value);
    const values = isOne ? new Set([value]) : toggled(isOpen ? new Set() : chosen, value);
    return {
      id: `value:${value}`,
      label: facts.value(fact, value),
      isChosen,
      isNow: isOne && isChosen,
      makes: { when: withValues(row.when, fact, { values, all }) },
    };
  });
  const sections = isOne ? [{ id: "all", options: [...options, any] }] : [{ id: "all", options: [any, ...options] }];
  return { isMany: !isOne, sections };
}

function toggled(values: ReadonlySet<string>, value: string): Set<string> {
  const next = new Set(values);
  if (!next.delete(value)) next.add(value);
  return next;
}

type ObligationParts = { t: Words; words: ReturnType<typeof useMatrix>["words"]; facts: FactWords };

function obligationSections(row: DraftRow, { t, words, facts }: ObligationParts): ChoiceSet["sections"] {
  const own = row.obligations ?? [];
  const option = (obligation: Obligation, label: string): Option => {
    const same = (one: Obligation) => one.kind === obligation.kind && one.with === obligation.with;
    const isChosen = own.some(same);
    const obligations = isChosen ? own.filter((one) => !same(one)) : [...own, obligation];
    return { id: `${obligation.kind}:${obligation.with ?? ""}`, label, isChosen, isNow: false, makes: { obligations } };
  };
  const named = (kind: string, names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([key, name]) => option({ kind, with: key }, name));
  return [
    {
      id: "acceptor",
      title: t("duty.acceptor"),
      options: [
        ...ROLES.map((role) => option({ kind: "acceptor", with: role }, facts.value("role", role))),
        ...named("acceptor", words.member),
      ],
    },
    {
      id: "expert",
      title: t("duty.expert"),
      options: [option({ kind: "expert", with: "topic" }, t("duty.expertOfTopic")), ...named("expert", words.topic)],
    },
    {
      id: "coordinate",
      title: t("duty.coordinate"),
      options: [
        option({ kind: "coordinate", with: "segments" }, t("duty.segmentsTouched")),
        ...named("coordinate", words.segment),
      ],
    },
    {
      id: "content",
      title: t("duty.content"),
      options: [
        option({ kind: "approved_content_only" }, t("duty.approved_content_only")),
        option({ kind: "hard_content_only" }, t("duty.hard_content_only")),
        option({ kind: "four_eyes" }, t("duty.four_eyes")),
      ],
    },
  ];
}
