"use client";

import { useTranslations } from "next-intl";
import { textsOf } from "@/components/access/use-submit";
import { DialogForm } from "@/components/team/dialog-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { addPolicyAction, revisePolicyAction } from "@/lib/features/policies/actions";
import type { PolicyView } from "@/lib/features/policies/schema";

const LINES = 12;

/** A new guideline. */
export function AddPolicy() {
  const t = useTranslations("policies");
  return (
    <DialogForm
      trigger={<Button kind="primary">{t("add")}</Button>}
      title={t("add")}
      submit={t("issue")}
      cancel={t("cancel")}
      done={t("issued")}
      send={(form) => {
        const { title = "", body = "" } = textsOf(form);
        return addPolicyAction({ title, body });
      }}
    >
      {(wrong) => (
        <>
          <TextField name="title" label={t("name")} error={wrong("title")} autoFocus />
          <TextArea name="body" label={t("body")} hint={t("bodyHint")} rows={LINES} error={wrong("body")} />
        </>
      )}
    </DialogForm>
  );
}

/** The next version of one: what it says now, what is new in it, and whether everybody has to read it again. */
export function RevisePolicy({ policy }: { policy: PolicyView }) {
  const t = useTranslations("policies");
  return (
    <DialogForm
      trigger={<Button>{t("revise")}</Button>}
      title={t("revise")}
      submit={t("issue")}
      cancel={t("cancel")}
      done={t("issued")}
      send={(form) => {
        const { title = "", body = "", changes = "" } = textsOf(form);
        const asksReading = form.get("asksReading") !== null;
        return revisePolicyAction({
          policyId: policy.id,
          seenVersion: policy.version,
          title,
          body,
          changes,
          asksReading,
        });
      }}
    >
      {(wrong) => (
        <>
          <TextField name="title" label={t("name")} error={wrong("title")} defaultValue={policy.title} />
          <TextArea
            name="body"
            label={t("body")}
            hint={t("bodyHint")}
            rows={LINES}
            error={wrong("body")}
            defaultValue={policy.versions[0]?.body ?? ""}
          />
          <TextField name="changes" label={t("changes")} hint={t("changesHint")} error={wrong("changes")} />
          <Checkbox name="asksReading" value="yes" defaultSelected detail={t("asksReadingHint")}>
            {t("asksReading")}
          </Checkbox>
        </>
      )}
    </DialogForm>
  );
}
