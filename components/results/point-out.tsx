"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
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
] as const satisfies readonly Field[];
const NOTHING = "nothing";

type PointOutProps = { question: Extract<Question, { asks: "columns" }>; onSay: (wishes: Wishes) => void };

/** A table that no platform made: for every thing we can hold, which column it stands in. */
export function PointOut({ question: { columns, guessed }, onSay }: PointOutProps) {
  const t = useTranslations("figures.columns");
  const [mapping, setMapping] = useState(guessed);
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
          />
        ))}
      </div>
      <Button kind="primary" className="mt-5" onPress={() => onSay({ mapping })}>
        {t("look")}
      </Button>
    </section>
  );
}
