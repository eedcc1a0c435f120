"use client";

import { useTranslations } from "next-intl";
import { useMomentContext } from "@/components/time/now";
import { Checkbox } from "@/components/ui/checkbox";
import { DateTimeField } from "@/components/ui/date-time-field";
import { errorOf, type FormErrors } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { TextButton } from "@/components/ui/text-button";
import { TextField } from "@/components/ui/text-field";
import { CONTENT_TYPES } from "@/lib/domain/channels";
import { instantOf, wallClockOf } from "@/lib/domain/language/wall-clock";
import { TITLE_MAX } from "@/lib/domain/workflow/limits";
import type { Named } from "@/lib/features/item-page/schema";
import type { DetailsDraft } from "./details-dialog";
import { useItem } from "./item-context";
import { MixLine } from "./mix-line";

type DetailsFieldsProps = {
  draft: DetailsDraft;
  change: (part: Partial<DetailsDraft>) => void;
  errors: FormErrors | undefined;
};

const NONE = "none";
const RISKS = ["low", "medium", "high"] as const;
const AUDIENCES = ["for_community", "about_us"] as const;

export function DetailsFields({ draft, change, errors }: DetailsFieldsProps) {
  const t = useTranslations("items");
  const { page } = useItem();
  const { zone } = page;
  const { now } = useMomentContext();
  const orNone = (none: string, options: { id: string; name: string }[]) => [
    { id: NONE, label: none },
    ...options.map(({ id, name }) => ({ id, label: name })),
  ];
  return (
    <>
      <TextField
        name="title"
        label={t("details.name")}
        maxLength={TITLE_MAX}
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      <div className="grid justify-items-start gap-1">
        <DateTimeField
          className="w-full"
          name="plannedAt"
          label={t("details.plannedAt")}
          hint={t("details.plannedHint")}
          error={errorOf(errors, "plannedAt")}
          value={draft.plannedAt ? wallClockOf(draft.plannedAt, zone) : null}
          min={wallClockOf(now.toISOString(), zone)}
          onChange={(wallClock) => change({ plannedAt: wallClock ? instantOf(wallClock, zone) : null })}
        />
        {draft.plannedAt ? (
          <TextButton onPress={() => change({ plannedAt: null })}>{t("details.withoutMoment")}</TextButton>
        ) : null}
      </div>
      <ChannelChoice draft={draft} change={change} errors={errors} />
      <RadioGroup
        name="risk"
        label={t("details.risk")}
        value={draft.risk}
        onChange={(risk) => change({ risk })}
        choices={RISKS.map((id) => ({ id, label: t(`risk.${id}`), detail: t(`riskDetail.${id}`) }))}
      />
      <RadioGroup
        name="audience"
        label={t("details.audience")}
        value={draft.audience}
        onChange={(audience) => change({ audience })}
        choices={AUDIENCES.map((id) => ({ id, label: t(`audience.${id}`) }))}
      />
      {draft.plannedAt ? (
        <MixLine
          zone={zone}
          post={{
            id: page.id,
            plannedAt: draft.plannedAt,
            isAboutUs: draft.audience === "about_us",
            contentType: draft.contentType ?? page.details.suggestedType,
          }}
        />
      ) : null}
      <Select
        name="contentType"
        label={t("details.contentType")}
        hint={t("details.contentTypeHint")}
        value={draft.contentType ?? NONE}
        onChange={(id) => change({ contentType: CONTENT_TYPES.find((type) => type === id) ?? null })}
        options={orNone(
          t("details.asItIs", { type: t(`contentType.${page.details.suggestedType}`) }),
          CONTENT_TYPES.map((id) => ({ id, name: t(`contentType.${id}`) })),
        )}
      />
      <Belonging draft={draft} change={change} errors={errors} />
      <div className="grid gap-5 md:grid-cols-2">
        <Select
          name="topicId"
          label={t("details.topic")}
          hint={t("details.topicHint")}
          value={draft.topicId ?? NONE}
          onChange={(id) => change({ topicId: id === NONE ? null : String(id) })}
          options={orNone(t("details.noTopic"), page.choices.topics)}
        />
        <Select
          name="segmentId"
          label={t("details.segment")}
          value={draft.segmentId ?? NONE}
          onChange={(id) => change({ segmentId: id === NONE ? null : String(id) })}
          options={orNone(t("details.noSegment"), page.choices.segments)}
        />
      </div>
      <Switch
        isSelected={draft.priority === "urgent"}
        onChange={(isUrgent) => change({ priority: isUrgent ? "urgent" : "normal" })}
        detail={t("details.urgentDetail")}
      >
        {t("details.urgent")}
      </Switch>
    </>
  );
}

/** The campaign and the goal it is for, where the organisation has any. */
function Belonging({ draft, change }: DetailsFieldsProps) {
  const t = useTranslations("items.details");
  const { page } = useItem();
  const withOwn = (running: Named[], own: Named | null) =>
    own && !running.some(({ id }) => id === own.id) ? [...running, own] : running;
  const campaigns = withOwn(page.choices.campaigns, page.details.campaign);
  const goals = withOwn(page.choices.goals, page.details.goal);
  const options = (none: string, choices: Named[]) => [
    { id: NONE, label: none },
    ...choices.map(({ id, name }) => ({ id, label: name })),
  ];
  return (
    <>
      {campaigns.length > 0 ? (
        <Select
          name="campaignId"
          label={t("campaign")}
          value={draft.campaignId ?? NONE}
          onChange={(id) => change({ campaignId: id === NONE ? null : String(id) })}
          options={options(t("noCampaign"), campaigns)}
        />
      ) : null}
      {goals.length > 0 ? (
        <Select
          name="goalId"
          label={t("goal")}
          value={draft.goalId ?? NONE}
          onChange={(id) => change({ goalId: id === NONE ? null : String(id) })}
          options={options(t("noGoal"), goals)}
        />
      ) : null}
    </>
  );
}

/** A channel with a text of its own stays: leaving it out would throw words away. */
function ChannelChoice({ draft, change, errors }: DetailsFieldsProps) {
  const t = useTranslations("items.details");
  const { page } = useItem();
  const hasText = (id: string) =>
    page.texts.some((text) => text.channelId === id && text.body !== "" && !text.followsBase);
  const error = errorOf(errors, "channelIds");
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1.5 text-t14 font-medium">{t("channels")}</legend>
      {page.choices.channels.map(({ id, name }) => (
        <Checkbox
          key={id}
          isSelected={draft.channelIds.includes(id)}
          isDisabled={hasText(id) && draft.channelIds.includes(id)}
          onChange={(isOn) =>
            change({ channelIds: isOn ? [...draft.channelIds, id] : draft.channelIds.filter((other) => other !== id) })
          }
          detail={hasText(id) ? t("hasText") : undefined}
        >
          {name}
        </Checkbox>
      ))}
      {error ? (
        <p role="alert" className="text-t13 font-medium text-red-ink">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
