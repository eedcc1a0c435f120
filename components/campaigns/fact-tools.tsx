"use client";

import { Pencil, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import { isUnanswered } from "@/lib/domain/campaigns";
import { removeFactAction, stateFactAction } from "@/lib/features/campaign-facts/actions";
import type { FactView } from "@/lib/features/campaign-facts/schema";
import { useCampaignStep } from "./use-campaign-step";

type FactToolsProps = { fact: FactView; campaignId: string; onChange: () => void };

/** What whoever keeps a campaign can do with one of its facts. A question that waits has its answer as the first. */
export function FactTools({ fact, campaignId, onChange }: FactToolsProps) {
  const t = useTranslations("campaigns");
  const removing = useCampaignStep(removeFactAction);
  const putting = useCampaignStep(stateFactAction);
  const { id: factId, kind, question, words } = fact;
  const isWaiting = isUnanswered(fact);
  const name = question || words;

  async function remove() {
    const taken = await removing.take({ factId });
    if (!taken.ok) {
      toast.show({ text: taken.problem, failed: true });
      return;
    }
    // An unanswered question says nothing yet: there is nothing to put back but asking it again.
    const undo = isWaiting ? {} : { undo: () => void putting.take({ campaignId, kind, question, words }) };
    toast.show({ text: t("facts.removed"), ...undo });
  }

  return (
    <div className="flex items-start gap-1">
      {isWaiting ? (
        <Button
          size="sm"
          className="max-md:min-h-11"
          aria-label={t("questions.answerNamed", { question })}
          onPress={onChange}
        >
          {t("questions.answerThis")}
        </Button>
      ) : (
        <IconButton size="sm" label={t("facts.change", { words: name })} onPress={onChange}>
          <Pencil className="icon" aria-hidden />
        </IconButton>
      )}
      <IconButton
        size="sm"
        label={t("facts.remove", { words: name })}
        isDisabled={removing.isBusy}
        onPress={() => void remove()}
      >
        <X className="icon" aria-hidden />
      </IconButton>
    </div>
  );
}
