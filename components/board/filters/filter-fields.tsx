"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { LabelSpot } from "@/components/board/labels/label-spot";
import { Checkbox } from "@/components/ui/checkbox";
import { ComboBox } from "@/components/ui/combo-box";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { type Looking, SORTS } from "@/lib/domain/board/looking";
import { choicesOptions } from "@/lib/features/board/options";
import type { CarriedLabel } from "@/lib/features/labels/schema";
import type { Look } from "./use-look";

const ANY = "any";

/** Everything the board can be narrowed to and ordered by; each choice shows at once what it leaves. */
export function FilterFields({ looking, look }: { looking: Looking; look: Look }) {
  const t = useTranslations("board.looking");
  const { data } = useQuery(choicesOptions());
  if (!data) return <Skeleton label={t("loading")} lines={["60%", "90%", "75%"]} />;
  const goals = [{ id: ANY, label: t("anyGoal") }, ...data.goals.map(({ id, name }) => ({ id, label: name }))];
  const segments = [{ id: ANY, label: t("anySegment") }, ...data.segments.map(({ id, name }) => ({ id, label: name }))];
  const chosen = (id: unknown) => (id === ANY || id === null ? null : String(id));
  return (
    <div className="grid gap-5">
      <RadioGroup
        label={t("sort")}
        value={looking.sort}
        onChange={(id) => look({ ...looking, sort: SORTS.find((sort) => sort === id) ?? "newest" })}
        choices={SORTS.map((id) => ({ id, label: t(`sorts.${id}`) }))}
      />
      {data.labels.length > 0 ? <Labels labels={data.labels} looking={looking} look={look} /> : null}
      {data.goals.length > 0 ? (
        <Select
          label={t("goal")}
          value={looking.goalId ?? ANY}
          onChange={(id) => look({ ...looking, goalId: chosen(id) })}
          options={goals}
        />
      ) : null}
      <ComboBox
        label={t("pinner")}
        placeholder={t("anyPinner")}
        options={data.pinners.map(({ id, name }) => ({ id, label: name }))}
        defaultValue={looking.pinnedById}
        onChange={(id) => look({ ...looking, pinnedById: chosen(id) })}
      />
      {data.segments.length > 1 ? (
        <Select
          label={t("segment")}
          value={looking.segmentId ?? ANY}
          onChange={(id) => look({ ...looking, segmentId: chosen(id) })}
          options={segments}
        />
      ) : null}
    </div>
  );
}

type LabelsProps = { labels: readonly CarriedLabel[]; looking: Looking; look: Look };

function Labels({ labels, looking, look }: LabelsProps) {
  const t = useTranslations("board.looking");
  const change = (id: string, isOn: boolean) => {
    const others = looking.labelIds.filter((other) => other !== id);
    look({ ...looking, labelIds: isOn ? [...others, id].sort() : others });
  };
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-t14 font-medium">{t("labels")}</legend>
      <div className="grid max-h-52 grid-cols-2 gap-x-3 overflow-y-auto">
        {labels.map(({ id, name, colour }) => (
          <Checkbox key={id} isSelected={looking.labelIds.includes(id)} onChange={(isOn) => change(id, isOn)}>
            <span className="flex items-baseline gap-1.5 wrap-anywhere">
              <LabelSpot colour={colour} />
              {name}
            </span>
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
