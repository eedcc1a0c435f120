"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import type { Field, Question } from "@/lib/domain/results";
import type { Wishes } from "./use-figure-import";

/** What a person can say a column is; the rest of what we know has names that files give by themselves. */
const CHOICES = [
  "publishTime",
  "link",
  "text",
  "id",
  "reach",
  "views",
  "reactions",
  "comments",
  "shares",
  "clicks",
  "saves",
  "follows",
  "followers",
] as const satisfies readonly Field[];
const NAMING: readonly Field[] = ["publishTime", "link", "text", "id"];
const FIGURES = CHOICES.filter((field) => !NAMING.includes(field));
const NOTHING = "nothing";

type PointOutProps = { question: Extract<Question, { asks: "columns" }>; onSay: (wishes: Wishes) => void };

/** A table that no platform made: for every thing we can hold, which column it stands in. */
export function PointOut({ question: { columns, guessed }, onSay }: PointOutProps) {
  const t = useTranslations("figures.columns");
  const [mapping, setMapping] = useState(() => asChoices(guessed));
  const [isChecked, setIsChecked] = useState(false);
  const hasMoment = mapping.publishTime !== undefined || mapping.id !== undefined || mapping.link !== undefined;
  const hasFigure = FIGURES.some((field) => mapping[field] !== undefined);
  const options = [
    { id: NOTHING, label: t("nothing") },
    ...columns.map(({ name, samples }, index) => ({
      id: String(index),
      label: name || t("nameless", { number: index + 1 }),
      detail: samples.filter(Boolean).join(" · "),
    })),
  ];
  const choose = (field: Field, id: string) => {
    const { [field]: _, ...rest } = mapping;
    setMapping(id === NOTHING ? rest : { ...rest, [field]: Number(id) });
  };
  const look = () => {
    setIsChecked(true);
    if (hasMoment && hasFigure) onSay({ mapping, pointsOut: false });
  };
  return (
    <section aria-labelledby="point-out" className="mt-8">
      <h2 id="point-out">{t("title")}</h2>
      <p className="mt-1 max-w-165 text-t14 text-ink-2">{t("lead")}</p>
      <div className="mt-4 grid max-w-200 gap-4 sm:grid-cols-2">
        {CHOICES.map((field) => (
          <Select
            key={field}
            label={t(`field.${field}`)}
            value={mapping[field] === undefined ? NOTHING : String(mapping[field])}
            onChange={(id) => choose(field, String(id))}
            options={options}
            error={isChecked && field === "publishTime" && !hasMoment ? t("needsMoment") : undefined}
          />
        ))}
      </div>
      {isChecked && !hasFigure ? (
        <div className="mt-4 max-w-140">
          <Notice kind="error">{t("needsFigure")}</Notice>
        </div>
      ) : null}
      <Button kind="primary" className="mt-5" onPress={look}>
        {t("look")}
      </Button>
    </section>
  );
}

/** A day of the whole channel is pointed out where a moment is; what tells them apart is whether a message is named. */
function asChoices({
  date,
  impressions,
  ...guessed
}: PointOutProps["question"]["guessed"]): Partial<Record<Field, number>> {
  const publishTime = guessed.publishTime ?? date;
  const views = guessed.views ?? impressions;
  return {
    ...guessed,
    ...(publishTime === undefined ? {} : { publishTime }),
    ...(views === undefined ? {} : { views }),
  };
}
