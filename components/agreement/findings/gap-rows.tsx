"use client";

import { CircleDashed, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Tokens } from "@/components/agreement/tokens";
import { Button } from "@/components/ui/button";
import type { Question } from "@/lib/domain/agreement";
import type { Findings, GapFinding, ProposedRow } from "@/lib/domain/agreement/findings";
import type { DraftView } from "@/lib/features/drafts/schema";
import { FirstFew } from "./first-few";
import { useFindingWords } from "./use-finding-words";

type GapRowsProps = {
  question: Question;
  findings: Pick<Findings, "gaps">;
  draft: DraftView;
  onAddRow: (row: ProposedRow) => void;
};

const SHOWN = 3;

/** What no row under a question speaks of, where the missing rows would stand, each with the row that would close it. */
export function GapRows({ question, findings, draft, onAddRow }: GapRowsProps) {
  const own = findings.gaps.filter((gap) => gap.question === question);
  if (own.length === 0) return null;
  return (
    <FirstFew items={own} shown={SHOWN} className="grid" buttonClassName="my-2 ml-7">
      {(gap) => <GapRow key={gap.id} gap={gap} draft={draft} onAddRow={onAddRow} />}
    </FirstFew>
  );
}

function GapRow({ gap, draft, onAddRow }: { gap: GapFinding } & Pick<GapRowsProps, "draft" | "onAddRow">) {
  const t = useTranslations("findings");
  const words = useFindingWords(draft);
  const { count } = gap.happened;
  return (
    <li className="-mx-3 -mt-px flex flex-wrap items-center gap-x-4 gap-y-2 border-y border-red-line bg-red-soft px-3 py-2.25 text-t14">
      <div className="flex min-w-0 flex-1 basis-64 gap-3">
        <CircleDashed className="icon mt-0.5 flex-none text-red-ink" aria-hidden />
        <p className="min-w-0 text-pretty text-ink">
          {gap.isWholePower ? (
            <b className="font-semibold">{t("gap.whole", { power: t(`power.${gap.power}`) })}</b>
          ) : (
            <>
              <b className="font-semibold">{t("gap.says")}</b> <Plain tokens={words.boxTokens(gap.when)} />.
            </>
          )}
          {count > 0 ? (
            <span className="block text-t13 font-medium text-red-ink">{t("gap.happened", { count })}</span>
          ) : null}
        </p>
      </div>
      <Button
        size="sm"
        className="max-sm:ml-7"
        icon={<Plus className="icon" aria-hidden />}
        onPress={() => onAddRow(gap.suggestedRow)}
      >
        {t("gap.write")}
        <span className="sr-only">: {words.box(gap.when)}</span>
      </Button>
    </li>
  );
}

const Plain = ({ tokens }: { tokens: Parameters<typeof Tokens>[0]["of"] }) => tokens.map(({ text }) => text).join("");
