"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { DayField } from "@/components/ui/day-field";
import { errorOf, type FormErrors } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { BRIEF_MAX, CAMPAIGN_KINDS, CAMPAIGN_NAME_MAX } from "@/lib/domain/campaigns";
import type { CampaignChoices, CampaignDraft } from "@/lib/features/campaigns/schema";
import { PeopleField } from "./people-field";

export type FieldsProps = {
  draft: CampaignDraft;
  choices: CampaignChoices;
  errors: FormErrors | undefined;
  change: (part: Partial<CampaignDraft>) => void;
};

const NONE = "none";
/** A campaign that is put down afterwards may have begun long ago. */
const LONG_AGO = "2000-01-01";

export function CampaignFields(props: FieldsProps) {
  const t = useTranslations("campaigns.form");
  const kinds = useTranslations("campaigns.kind");
  const { draft, choices, errors, change } = props;
  return (
    <>
      <RadioGroup
        name="kind"
        label={t("kind")}
        value={draft.kind}
        onChange={(kind) => change({ kind: CAMPAIGN_KINDS.find((one) => one === kind) ?? "campaign" })}
        choices={CAMPAIGN_KINDS.map((id) => ({ id, label: kinds(id), detail: t(`kindDetail.${id}`) }))}
      />
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        maxLength={CAMPAIGN_NAME_MAX}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <TextArea
        name="brief"
        label={t("brief")}
        hint={t("briefHint")}
        rows={3}
        maxLength={BRIEF_MAX}
        value={draft.brief}
        onChange={(brief) => change({ brief })}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <DayField
          label={t("startsOn")}
          min={LONG_AGO}
          value={draft.startsOn || null}
          onChange={(day) => change({ startsOn: day ?? "" })}
          error={errorOf(errors, "startsOn")}
        />
        <DayField
          label={t("endsOn")}
          min={LONG_AGO}
          value={draft.endsOn || null}
          onChange={(day) => change({ endsOn: day ?? "" })}
          error={errorOf(errors, "endsOn")}
        />
      </div>
      <Select
        name="leadId"
        label={t("lead")}
        hint={t("leadHint")}
        value={draft.leadId}
        onChange={(id) => change({ leadId: String(id) })}
        options={choices.people.map(({ id, name }) => ({ id, label: name }))}
      />
      <PeopleField {...props} />
      <Channels {...props} />
      {choices.goals.length > 0 ? (
        <Select
          name="goalId"
          label={t("goal")}
          value={draft.goalId ?? NONE}
          onChange={(id) => change({ goalId: id === NONE ? null : String(id) })}
          options={[{ id: NONE, label: t("noGoal") }, ...choices.goals.map(({ id, name }) => ({ id, label: name }))]}
        />
      ) : null}
    </>
  );
}

function Channels({ draft: { channelIds }, choices, change }: FieldsProps) {
  const t = useTranslations("campaigns.form");
  return (
    <fieldset className="grid gap-x-5 sm:grid-cols-2">
      <legend className="mb-1.5 text-t14 font-medium">{t("channels")}</legend>
      {choices.channels.map(({ id, name }) => (
        <Checkbox
          key={id}
          isSelected={channelIds.includes(id)}
          onChange={(isOn) =>
            change({ channelIds: isOn ? [...channelIds, id] : channelIds.filter((other) => other !== id) })
          }
        >
          {name}
        </Checkbox>
      ))}
    </fieldset>
  );
}
