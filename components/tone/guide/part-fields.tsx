"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { TextArea } from "@/components/ui/text-area";
import { ADDRESS_CHOICES } from "@/lib/domain/tone/guide/content";
import { ChannelFields } from "./channel-fields";
import { LevelFields } from "./level-fields";
import { NumberField } from "./number-field";
import type { NamedPart } from "./use-facts";

type PartFieldsProps = { named: NamedPart; change: (fields: object) => void };

const REGISTERS = ["formal", "neutral", "warm"] as const;
/** Reading ease by the framework people know: A2, B1, B2. */
const EASES = [75, 60, 55, 45];
const TIMES = ["14.30 uur", "14u30"];
const NONE = "none";

/** What a part asks of the checker, beside its words. */
export function PartFields({ named: { part, value }, change }: PartFieldsProps) {
  const t = useTranslations("tone.fields");
  switch (part) {
    case "voice":
      return (
        <Select
          label={t("register")}
          options={REGISTERS.map((id) => ({ id, label: t(`registers.${id}`), detail: t(`registerDetails.${id}`) }))}
          selectedKey={value.register}
          onSelectionChange={(register) => change({ register })}
        />
      );
    case "address":
      return (
        <Select
          label={t("form")}
          options={ADDRESS_CHOICES.map((id) => ({ id, label: t(`forms.${id}`) }))}
          selectedKey={value.form}
          onSelectionChange={(form) => change({ form })}
        />
      );
    case "channels":
      return <ChannelFields exceptions={value.exceptions} change={(exceptions) => change({ exceptions })} />;
    case "plain":
      return (
        <div className="grid gap-5 md:grid-cols-3">
          <NumberField
            name="value.suggestedWords"
            label={t("suggestedWords")}
            value={value.suggestedWords}
            change={(suggestedWords) => change({ suggestedWords: suggestedWords ?? 0 })}
          />
          <NumberField
            name="value.mostWords"
            label={t("mostWords")}
            value={value.mostWords}
            change={(mostWords) => change({ mostWords: mostWords ?? 0 })}
          />
          <Select
            label={t("ease")}
            options={[
              { id: NONE, label: t("easeAny") },
              ...easesWith(value.leastReadingEase).map((least) => ({
                id: String(least),
                label: t("easeOf", { least }),
              })),
            ]}
            selectedKey={value.leastReadingEase === null ? NONE : String(value.leastReadingEase)}
            onSelectionChange={(key) => change({ leastReadingEase: key === NONE ? null : Number(key) })}
          />
        </div>
      );
    case "emoji":
    case "hashtags":
      return (
        <NumberField
          name="value.most"
          label={t(part === "emoji" ? "mostEmoji" : "mostHashtags")}
          hint={t("emptyIsAny")}
          value={value.most}
          change={(most) => change({ most })}
        />
      );
    case "capitals":
      return (
        <Lines name="allowed" label={t("allowed")} lines={value.allowed} change={(allowed) => change({ allowed })} />
      );
    case "phrases":
      return (
        <Lines name="phrases" label={t("phrases")} lines={value.phrases} change={(phrases) => change({ phrases })} />
      );
    case "numbers":
      return (
        <div className="grid gap-5 md:grid-cols-2">
          <NumberField
            name="value.inWordsUpTo"
            label={t("inWordsUpTo")}
            hint={t("emptyIsNone")}
            value={value.inWordsUpTo}
            change={(inWordsUpTo) => change({ inWordsUpTo })}
          />
          <Select
            label={t("times")}
            options={[{ id: NONE, label: t("timesAny") }, ...TIMES.map((id) => ({ id, label: id }))]}
            selectedKey={value.times ?? NONE}
            onSelectionChange={(key) => change({ times: key === NONE ? null : key })}
          />
        </div>
      );
    case "dates":
      return (
        <div className="grid gap-1">
          <Switch isSelected={value.withWeekday} onChange={(withWeekday) => change({ withWeekday })}>
            {t("withWeekday")}
          </Switch>
          <Switch isSelected={value.monthInWords} onChange={(monthInWords) => change({ monthInWords })}>
            {t("monthInWords")}
          </Switch>
        </div>
      );
    case "levels":
      return <LevelFields levels={value.levels} change={(levels) => change({ levels })} />;
    default:
      return null;
  }
}

/** The choices there are, and the one that was made by another way. */
const easesWith = (least: number | null): number[] =>
  least === null || EASES.includes(least) ? EASES : [...EASES, least].sort((one, other) => other - one);

type LinesProps = { name: string; label: string; lines: readonly string[]; change: (lines: string[]) => void };

/** Several words or phrases, each on a line of its own. */
function Lines({ name, label, lines, change }: LinesProps) {
  const t = useTranslations("tone.fields");
  return (
    <TextArea
      name={`value.${name}`}
      label={label}
      hint={t("onePerLine")}
      rows={3}
      value={lines.join("\n")}
      onChange={(text) => change(text.split("\n"))}
    />
  );
}
