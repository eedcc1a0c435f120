"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { textsOf, useSubmit } from "@/components/access/use-submit";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { ROLES, type Role } from "@/lib/domain/authority";
import { inviteAction } from "@/lib/features/invitations/actions";

type Named = { id: string; name: string };
const WHOLE = "whole";

/** Invites somebody by mail, in a role and perhaps for one segment. `locked`: why this person may not. */
export function InviteDialog({ segments, locked }: { segments: Named[]; locked?: string | undefined }) {
  const t = useTranslations("team");
  const [isOpen, setOpen] = useState(false);
  const button = (
    <Button kind="primary" icon={<UserPlus className="icon" aria-hidden />} locked={locked}>
      {t("invite.button")}
    </Button>
  );
  if (locked) return button;
  return (
    <Dialog trigger={button} isOpen={isOpen} onOpenChange={setOpen} title={t("invite.title")}>
      {(close) => <InviteForm segments={segments} onSent={close} />}
    </Dialog>
  );
}

function InviteForm({ segments, onSent }: { segments: Named[]; onSent: () => void }) {
  const t = useTranslations("team");
  const { errors, wrong, busy, onSubmit } = useSubmit(async (form) => {
    const { name = "", email = "", role, segmentId } = textsOf(form);
    const where = segmentId && segmentId !== WHOLE ? segmentId : null;
    const answer = await inviteAction({ name, email, role: role as Role, segmentId: where });
    if (!answer.ok) return answer.refusal;
    toast.show({ text: t("invite.sent", { name }) });
    onSent();
    return null;
  });
  const places = [
    { id: WHOLE, label: t("wholeOrganisation") },
    ...segments.map(({ id, name }) => ({ id, label: name })),
  ];
  const roles = ROLES.map((id) => ({ id, label: t(`roles.${id}`), detail: t(`roleHints.${id}`) }));
  return (
    <Form errors={errors} onSubmit={onSubmit}>
      <TextField name="name" error={wrong("name")} label={t("invite.name")} autoComplete="off" autoFocus />
      <TextField
        name="email"
        error={wrong("email")}
        label={t("invite.email")}
        type="email"
        inputMode="email"
        autoComplete="off"
      />
      <RadioGroup name="role" error={wrong("role")} label={t("invite.role")} choices={roles} defaultValue="member" />
      {segments.length > 0 ? (
        <Select
          name="segmentId"
          error={wrong("segmentId")}
          label={t("invite.segment")}
          options={places}
          defaultValue={WHOLE}
        />
      ) : null}
      <Button type="submit" kind="primary" size="lg" busy={busy}>
        {t("invite.submit")}
      </Button>
    </Form>
  );
}
