"use client";

import { CircleQuestionMark } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { QUESTION_MAX } from "@/lib/domain/campaigns";
import { askQuestionAction } from "@/lib/features/campaign-facts/actions";
import type { CampaignFacts } from "@/lib/features/campaign-facts/schema";
import { useCampaignStep } from "./use-campaign-step";

type AskQuestionProps = { campaign: Pick<CampaignFacts, "id" | "lead">; viewerId: string };

/** Asks what to answer, so that the next one who is asked knows. */
export function AskQuestion(props: AskQuestionProps) {
  const t = useTranslations("campaigns.questions");
  return (
    <Dialog
      title={t("askTitle")}
      size="sm"
      trigger={
        <Button size="sm" className="mt-2 max-md:min-h-11" icon={<CircleQuestionMark className="icon" aria-hidden />}>
          {t("ask")}
        </Button>
      }
    >
      {(close) => <AskForm {...props} close={close} />}
    </Dialog>
  );
}

function AskForm({ campaign: { id, lead }, viewerId, close }: AskQuestionProps & { close: () => void }) {
  const t = useTranslations("campaigns");
  const { take, isBusy } = useCampaignStep(askQuestionAction);
  const [question, setQuestion] = useState("");
  const [errors, setErrors] = useState<FormErrors>();

  async function ask(event: FormEvent) {
    event.preventDefault();
    const taken = await take({ campaignId: id, question });
    if (!taken.ok) return setErrors(taken.errors);
    close();
    toast.show({ text: t("questions.sent") });
  }

  return (
    <Form errors={errors} onSubmit={(event) => void ask(event)}>
      <TextField
        name="question"
        label={t("questions.question")}
        hint={lead.memberId === viewerId ? t("questions.askHintSelf") : t("questions.askHint", { name: lead.name })}
        maxLength={QUESTION_MAX}
        autoFocus
        value={question}
        onChange={setQuestion}
      />
      <FormButtons cancel={t("facts.cancel")} onCancel={close} submit={t("questions.send")} busy={isBusy} />
    </Form>
  );
}
