"use client";

import { useTranslations } from "next-intl";
import type { DeadEndFinding, TermKey } from "@/lib/domain/agreement/findings";
import type { DraftView } from "@/lib/features/drafts/schema";

/** Dead ends of one kind that are said in one breath: topics without an expert, segments without a trekker. */
export type DeadEndGroup = { kind: DeadEndFinding["kind"]; findings: DeadEndFinding[] };

const SAID_TOGETHER: readonly DeadEndFinding["kind"][] = ["topic_without_expert", "segment_without_trekker"];
const NAMES_SHOWN = 4;

export function groupsOf(findings: readonly DeadEndFinding[]): DeadEndGroup[] {
  const groups: DeadEndGroup[] = [];
  for (const finding of findings) {
    const { kind } = finding;
    const known = SAID_TOGETHER.includes(kind) ? groups.find((group) => group.kind === kind) : undefined;
    if (known) known.findings.push(finding);
    else groups.push({ kind, findings: [finding] });
  }
  return groups;
}

export const rowsOf = ({ findings }: DeadEndGroup): string[] => [
  ...new Set(findings.flatMap((finding) => ("rows" in finding ? finding.rows : []))),
];
export const termsOf = ({ findings }: DeadEndGroup): TermKey[] =>
  findings.flatMap((finding) => ("terms" in finding ? finding.terms : []));

/** What is missing, as values for the texts. */
export function useDeadEndWords({ words }: Pick<DraftView, "words">) {
  const t = useTranslations("findings");
  const nameOf = (finding: DeadEndFinding): string => {
    if (finding.kind === "topic_without_expert") return words.topic[finding.topic] ?? finding.topic;
    if (finding.kind === "segment_without_trekker") return words.segment[finding.segment] ?? finding.segment;
    return finding.kind === "person_gone" ? (words.member[finding.memberId] ?? t("deadEnd.somebody")) : "";
  };
  const namesOf = (names: string[]) =>
    names.length > NAMES_SHOWN + 1
      ? t("names.more", { names: names.slice(0, NAMES_SHOWN).join(", "), count: names.length - NAMES_SHOWN })
      : names.join(", ");
  const termOf = ({ workKind, stage, priority }: TermKey) =>
    t("term", { kind: workKind, stage: t(`termStage.${stage}`), priority });
  return {
    values: ({ findings }: DeadEndGroup) => {
      const [first] = findings;
      const role = first && "role" in first ? t(`role.${first.role}`) : "";
      const power = first && "power" in first ? t(`power.${first.power}`) : "";
      return { count: findings.length, names: namesOf(findings.map(nameOf)), role, power };
    },
    terms: (terms: readonly TermKey[]) => namesOf(terms.map(termOf)),
  };
}
