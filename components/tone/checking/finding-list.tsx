"use client";

import { ChevronDown, ChevronUp, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useId, useState } from "react";
import { useItem } from "@/components/items/item-context";
import { useFindingWords } from "@/components/tone/use-finding-words";
import { cx } from "@/components/ui/cx";
import { IconButton } from "@/components/ui/icon-button";
import { Link } from "@/components/ui/link";
import { TextButton } from "@/components/ui/text-button";
import type { Finding } from "@/lib/domain/tone";
import { FindingRow } from "./finding-row";
import { LetBeList } from "./let-be";
import { useToneRights } from "./tone-context";
import { isAt, type ToneSteps } from "./use-tone-steps";

/** More than this many at once are asked for. */
const FIRST = 5;

type FindingListProps = { isEmpty: boolean; findings: readonly Finding[]; steps: ToneSteps | null };

/** What the guide has to say about a text, in the order of the text, under it. */
export const FindingList = memo(function FindingList({ isEmpty, findings, steps }: FindingListProps) {
  const t = useTranslations("tone.list");
  const { page } = useItem();
  const { hasGuide } = useToneRights();
  const headingId = useId();
  const [isWhole, setWhole] = useState(false);
  if (isEmpty) return null;
  const currentAt = findings.findIndex((found) => isAt(steps, found));
  const isAll = isWhole || findings.length <= FIRST + 1;
  const shown = isAll ? findings : findings.slice(0, Math.max(FIRST, currentAt + 1));
  return (
    <section aria-labelledby={headingId} className="mt-4 text-t14">
      <div className={cx("flex flex-wrap items-center gap-x-3", findings.length > 0 && "border-b border-line pb-1")}>
        <h3 id={headingId} className="text-t13 font-medium text-ink-2">
          {hasGuide ? <Link href="/tone">{t("title")}</Link> : t("titleWithout")}
        </h3>
        <Summary findings={findings} />
        {steps && findings.length > 1 ? <StepButtons steps={steps} /> : null}
      </div>
      <ol>
        {shown.map((found) => (
          <FindingRow
            key={`${found.rule} ${found.start} ${found.end} ${found.messageKey}`}
            found={found}
            steps={steps}
          />
        ))}
      </ol>
      {shown.length < findings.length ? (
        <TextButton className="mt-1.5" onPress={() => setWhole(true)}>
          {t("more", { count: findings.length - shown.length })}
        </TextButton>
      ) : null}
      <LetBeList letBe={page.letBe} mayEnd={steps !== null} />
      {steps ? <Said steps={steps} /> : null}
    </section>
  );
});

function Summary({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslations("tone.list");
  const many = (level: Finding["severity"]) => findings.filter(({ severity }) => severity === level).length;
  if (findings.length === 0) {
    return (
      <p className="flex items-center gap-1.5 text-t13 text-ink-2">
        <CircleCheck className="icon text-accent-ink" aria-hidden />
        {t("nothing")}
      </p>
    );
  }
  const counts = (["error", "warning", "suggestion"] as const).filter((level) => many(level) > 0);
  return <p className="text-t13 text-ink-2">{counts.map((level) => t(level, { count: many(level) })).join(" · ")}</p>;
}

function StepButtons({ steps }: { steps: ToneSteps }) {
  const t = useTranslations("tone.list");
  return (
    <div className="ml-auto flex">
      <IconButton label={t("previous")} size="sm" onPress={steps.previous}>
        <ChevronUp className="icon" aria-hidden />
      </IconButton>
      <IconButton label={t("next")} size="sm" onPress={steps.next}>
        <ChevronDown className="icon" aria-hidden />
      </IconButton>
    </div>
  );
}

/** What one has stepped to, for who does not see the list. */
function Said({ steps: { current } }: { steps: ToneSteps }) {
  const t = useTranslations("tone.list");
  const levels = useTranslations("tone.levels");
  const words = useFindingWords();
  const [first] = current?.suggestions ?? [];
  return (
    <p role="status" className="sr-only">
      {current
        ? `${levels(current.severity)}: ${words(current)} ${first ? t("replaceByKey", { words: first.replacement }) : ""}`
        : ""}
    </p>
  );
}
