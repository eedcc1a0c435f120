"use client";

import { useTranslations } from "next-intl";
import { useDeed } from "@/components/channels/use-deed";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { confirmPolicyAction } from "@/lib/features/policies/actions";

/** Says that one has read the version on the page. */
export function ConfirmPolicy({ policyId, version }: { policyId: string; version: number }) {
  const t = useTranslations("policies");
  const { run, isBusy, errors } = useDeed(confirmPolicyAction);
  return (
    <div className="grid max-w-prose gap-3 border-t border-line pt-5">
      <p>{t("ask")}</p>
      {errors?.whole ? <Notice kind="error">{errors.whole}</Notice> : null}
      <Button
        kind="primary"
        busy={isBusy}
        className="justify-self-start"
        onPress={() => void run({ policyId, version })}
      >
        {t("confirm")}
      </Button>
    </div>
  );
}
