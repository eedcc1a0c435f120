"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import type { GuideParts } from "@/lib/domain/tone";
import { NEVER_AN_ERROR } from "@/lib/domain/tone/guide/content";
import { SEVERITIES, TONE_RULES, type ToneRule } from "@/lib/domain/tone/model";

type Levels = GuideParts["levels"]["levels"];
type LevelFieldsProps = { levels: Levels; change: (levels: Levels) => void };

const BY_ITSELF = "itself";

/** How much each kind of finding weighs; by itself where nobody chose. */
export function LevelFields({ levels, change }: LevelFieldsProps) {
  const t = useTranslations("tone");
  function put(rule: ToneRule, key: unknown) {
    const { [rule]: _, ...others } = levels;
    const level = [...SEVERITIES, "off" as const].find((one) => one === key);
    change(level ? { ...others, [rule]: level } : others);
  }
  return (
    <div className="grid gap-4 md:grid-cols-2">
      {TONE_RULES.filter((rule) => rule !== "alt-text").map((rule) => (
        <Select
          key={rule}
          label={t(`rules.${rule}`)}
          options={[
            { id: BY_ITSELF, label: t("fields.byItself") },
            ...SEVERITIES.filter((one) => one !== "error" || !NEVER_AN_ERROR.includes(rule)).map((one) => ({
              id: one,
              label: t(`levels.${one}`),
            })),
            { id: "off", label: t("levels.off") },
          ]}
          selectedKey={levels[rule] ?? BY_ITSELF}
          onSelectionChange={(key) => put(rule, key)}
        />
      ))}
    </div>
  );
}
