"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { ComboBox } from "@/components/ui/combo-box";
import { DateTimeField } from "@/components/ui/date-time-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { SearchField } from "@/components/ui/search-field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { Tabs } from "@/components/ui/tabs";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { Section } from "./section";

export function Fields() {
  const t = useTranslations("design.fields");
  const [moment, setMoment] = useState<string | null>("2026-11-29T03:00");
  const [view, setView] = useState<"week" | "month">("week");
  const channels = (["facebook", "instagram", "newsletter"] as const).map((id) => ({
    id,
    label: t(`channels.${id}`),
    detail: t("channelDetail"),
  }));
  return (
    <Section title={t("title")}>
      <div className="grid items-start gap-x-8 gap-y-6 sm:grid-cols-2">
        <TextField label={t("name")} defaultValue={t("nameValue")} hint={t("nameHint")} />
        <TextField label={t("locked")} defaultValue="Facebook" isReadOnly hint={t("lockedHint")} />
        <DateTimeField label={t("moment")} value={moment} onChange={setMoment} error={t("momentError")} />
        <TextArea label={t("text")} defaultValue={t("textValue")} rows={2} />
        <Select label={t("channel")} options={channels} defaultValue="facebook" />
        <ComboBox label={t("person")} options={channels} placeholder={t("personHint")} />
        <SearchField label={t("search")} placeholder={t("search")} />
        <div className="grid justify-items-start gap-2">
          <SegmentedControl
            label={t("view")}
            value={view}
            onChange={setView}
            options={[
              { id: "week", label: t("week") },
              { id: "month", label: t("month") },
            ]}
          />
        </div>
        <Choices />
      </div>
      <Tabs
        className="mt-6"
        label={t("channel")}
        tabs={channels.map(({ id, label }) => ({ id, label, content: <p>{t("tabText", { label })}</p> }))}
      />
    </Section>
  );
}

function Choices() {
  const t = useTranslations("design.fields");
  return (
    <>
      <div>
        <Checkbox defaultSelected>{t("checked")}</Checkbox>
        <Checkbox>{t("unchecked")}</Checkbox>
        <Switch defaultSelected>{t("switched")}</Switch>
      </div>
      <RadioGroup
        label={t("risk")}
        defaultValue="low"
        choices={[
          { id: "low", label: t("low"), detail: t("lowDetail") },
          { id: "high", label: t("high") },
        ]}
      />
    </>
  );
}
