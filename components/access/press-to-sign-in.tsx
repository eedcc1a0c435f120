"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { signInBy } from "./sign-in-by";
import { leaveFor, useSubmit } from "./use-submit";

/** The one button behind a link from the mail. Only the press uses the link up: what merely opens it does not. */
export function PressToSignIn({ token, to }: { token: string; to: string }) {
  const t = useTranslations("access.link");
  const { errors, busy, onSubmit } = useSubmit(async () => (await signInBy("link", { token })) ?? leaveFor(to));
  return (
    <Form method="post" errors={errors} onSubmit={onSubmit}>
      <Button type="submit" kind="primary" size="lg" wide busy={busy}>
        {t("submit")}
      </Button>
    </Form>
  );
}
