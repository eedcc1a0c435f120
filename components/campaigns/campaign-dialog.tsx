"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { toast } from "@/components/ui/toast";
import { campaignHref } from "@/lib/features/campaign-facts/schema";
import { changeCampaignAction, startCampaignAction } from "@/lib/features/campaigns/actions";
import type { CampaignChoices, CampaignDraft, CampaignView } from "@/lib/features/campaigns/schema";
import { CampaignFields } from "./campaign-fields";
import { useCampaignStep } from "./use-campaign-step";

type CampaignDialogProps = {
  /** The one that is changed; null: a new one. */
  campaign: CampaignView | null;
  choices: CampaignChoices;
  /** Who leads a new one, until somebody else is chosen. */
  viewerId?: string;
  close: () => void;
};

/** What a campaign or contest is: name, brief, period, channels, goal, people. Its facts come on its page. */
export function CampaignDialog({ campaign, choices, viewerId = "", close }: CampaignDialogProps) {
  const t = useTranslations("campaigns.form");
  const router = useRouter();
  const starting = useCampaignStep(startCampaignAction);
  const changing = useCampaignStep(changeCampaignAction);
  const [draft, setDraft] = useState(() => (campaign ? draftOf(campaign) : newDraft(choices, viewerId)));
  const [errors, setErrors] = useState<FormErrors>();

  async function save(event: FormEvent) {
    event.preventDefault();
    if (campaign) {
      const taken = await changing.take({ campaignId: campaign.id, seenRevision: campaign.revision, ...draft });
      if (!taken.ok) return setErrors(taken.errors);
      toast.show({ text: t("saved") });
      return close();
    }
    const taken = await starting.take(draft);
    if (!taken.ok) return setErrors(taken.errors);
    toast.show({ text: t("started", { name: draft.name }) });
    close();
    router.push(campaignHref(taken.value.campaignId));
  }

  return (
    <Dialog isOpen onOpenChange={close} title={t(campaign ? "changeTitle" : "startTitle")} size="md">
      <Form errors={errors} onSubmit={(event) => void save(event)}>
        <CampaignFields
          draft={draft}
          choices={choices}
          errors={errors}
          change={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
        <FormButtons
          cancel={t("cancel")}
          onCancel={close}
          submit={t(campaign ? "save" : "start")}
          busy={starting.isBusy || changing.isBusy}
        />
      </Form>
    </Dialog>
  );
}

const newDraft = ({ today }: CampaignChoices, viewerId: string): CampaignDraft => ({
  kind: "campaign",
  name: "",
  brief: "",
  startsOn: today,
  endsOn: today,
  goalId: null,
  leadId: viewerId,
  channelIds: [],
  people: [],
});

const draftOf = (campaign: CampaignView): CampaignDraft => ({
  kind: campaign.kind,
  name: campaign.name,
  brief: campaign.brief,
  startsOn: campaign.startsOn,
  endsOn: campaign.endsOn,
  goalId: campaign.goal?.id ?? null,
  leadId: campaign.lead.memberId,
  channelIds: campaign.channels.map(({ id }) => id),
  people: campaign.people.map(({ memberId, task }) => ({ memberId, task })),
});
