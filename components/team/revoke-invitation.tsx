"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { useRefusalWords } from "@/components/access/refusal-words";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { revokeInvitationAction } from "@/lib/features/invitations/actions";

/** Makes the link of an invitation worthless. */
export function RevokeInvitation({ id, name }: { id: string; name: string }) {
  const t = useTranslations("team.pending");
  const inWords = useRefusalWords();
  const [busy, start] = useTransition();

  function revoke() {
    start(async () => {
      const answer = await revokeInvitationAction({ invitationId: id });
      if (answer.ok) toast.show({ text: t("revoked", { name }) });
      else toast.show({ text: inWords(answer.refusal).whole ?? "", failed: true });
    });
  }

  return (
    <Button kind="quiet" busy={busy} aria-label={t("revokeNamed", { name })} onPress={revoke}>
      {t("revoke")}
    </Button>
  );
}
