"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { addressOfSingleSignOn } from "./sign-in-by";
import { leaveFor, useSubmit } from "./use-submit";

/** The way in through the organisation's own sign-in server. */
export function SingleSignOn({ name, to }: { name: string; to: string }) {
  const t = useTranslations("access.signIn");
  const { busy, errors, run } = useSubmit(async () => leaveFor(await addressOfSingleSignOn(to)));
  return (
    <div className="grid gap-3">
      {errors?.whole ? <Notice kind="error">{errors.whole}</Notice> : null}
      <Button size="lg" wide busy={busy} onPress={() => run(new FormData())}>
        {t("with", { name })}
      </Button>
    </div>
  );
}
