"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSubmit } from "@/components/access/use-submit";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { toast } from "@/components/ui/toast";
import { ROLES, type Role } from "@/lib/domain/authority";
import type { HeldRole } from "@/lib/domain/people";
import { changeRolesAction } from "@/lib/features/team/actions";
import { Checks } from "./checks";
import { RemoveMember } from "./remove-member";
import { heldIn, RolesInSegments } from "./roles-in-segments";
import type { Named, TeamWords } from "./types";

export type RolesOf = Named & { roles: HeldRole[]; topicIds: string[] };
type ChangeRolesProps = TeamWords & { member: RolesOf };

/** What somebody does here, and what they know about. */
export function ChangeRolesDialog(props: ChangeRolesProps) {
  const t = useTranslations("team");
  const [isOpen, setOpen] = useState(false);
  const { name } = props.member;
  const button = <Button aria-label={t("change.buttonNamed", { name })}>{t("change.button")}</Button>;
  return (
    <Dialog trigger={button} isOpen={isOpen} onOpenChange={setOpen} title={t("change.title", { name })}>
      {(close) => <ChangeRolesForm {...props} onSaved={close} />}
    </Dialog>
  );
}

function ChangeRolesForm({ member, segments, topics, onSaved }: ChangeRolesProps & { onSaved: () => void }) {
  const t = useTranslations("team");
  const { errors, wrong, busy, onSubmit } = useSubmit(async (form) => {
    const whole = form.getAll("roles").map((role) => ({ role: role as Role, segmentId: null }));
    const topicIds = form.getAll("topicIds").map(String);
    const answer = await changeRolesAction({ memberId: member.id, roles: [...whole, ...heldIn(form)], topicIds });
    if (!answer.ok) return answer.refusal;
    toast.show({ text: t("change.saved", { name: member.name }) });
    onSaved();
    return null;
  });
  const wholeRoles = member.roles.filter((held) => held.segmentId === null).map(({ role }) => role);
  const roles = ROLES.map((id) => ({ id, label: t(`roles.${id}`), detail: t(`roleHints.${id}`) }));
  const expertise = topics.map(({ id, name }) => ({ id, label: name }));
  return (
    <Form errors={errors} onSubmit={onSubmit}>
      <Checks name="roles" error={wrong("roles")} label={t("change.roles")} options={roles} chosen={wholeRoles} />
      {segments.length > 0 ? <RolesInSegments roles={member.roles} segments={segments} /> : null}
      {topics.length > 0 ? (
        <Checks
          name="topicIds"
          error={wrong("topicIds")}
          label={t("change.topics")}
          options={expertise}
          chosen={member.topicIds}
        />
      ) : null}
      <div className="flex flex-wrap justify-between gap-3">
        <Button type="submit" kind="primary" size="lg" busy={busy}>
          {t("change.submit")}
        </Button>
        <RemoveMember id={member.id} name={member.name} />
      </div>
    </Form>
  );
}
