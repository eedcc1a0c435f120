"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checks } from "@/components/team/checks";
import { DialogForm } from "@/components/team/dialog-form";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { ADVISER_ROOMS, type AdviserRoom, COMMENT_ROOMS } from "@/lib/domain/advice";
import { setScopeAction } from "@/lib/features/advice/actions";
import type { AdviserView } from "@/lib/features/advice/schema";

/** Which rooms an adviser sees, where they may say something, and until which day. */
export function ScopeDialog({ adviser, today }: { adviser: AdviserView; today: string }) {
  const t = useTranslations("advice");
  const [endsOn, setEndsOn] = useState(adviser.lastDay);
  const { memberId, name, revision, scope } = adviser;
  const rooms = (all: readonly AdviserRoom[]) => all.map((room) => ({ id: room, label: t(`rooms.${room}`) }));
  return (
    <DialogForm
      trigger={<Button aria-label={t("scope.changeNamed", { name })}>{t("scope.change")}</Button>}
      title={t("scope.title", { name })}
      submit={t("scope.save")}
      cancel={t("cancel")}
      done={t("scope.saved")}
      send={(form) => {
        const chosen = (field: string) => form.getAll(field).map(String) as AdviserRoom[];
        const [look, comment] = [chosen("look"), chosen("comment")];
        return setScopeAction({ memberId, seenRevision: revision, look, comment, endsOn: endsOn ?? "" });
      }}
    >
      {(wrong) => (
        <>
          <Checks
            name="look"
            label={t("scope.look")}
            options={rooms(ADVISER_ROOMS)}
            chosen={[...scope.look]}
            error={wrong("look")}
          />
          <Checks
            name="comment"
            label={t("scope.comment")}
            options={rooms(COMMENT_ROOMS)}
            chosen={[...scope.comment]}
            error={wrong("comment")}
          />
          <DayField label={t("scope.endsOn")} value={endsOn} onChange={setEndsOn} min={today} error={wrong("endsOn")} />
        </>
      )}
    </DialogForm>
  );
}
