"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { textsOf } from "@/components/access/use-submit";
import { DialogForm } from "@/components/team/dialog-form";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { amountOf, centsIn } from "@/lib/domain/language/amounts";
import { TOOL_STATES, type ToolState } from "@/lib/domain/team";
import type { PersonRef } from "@/lib/domain/workflow";
import { addToolAction, changeToolAction } from "@/lib/features/tools/actions";
import type { ToolView } from "@/lib/features/tools/schema";

/** A month: time enough to ask whether it is still wanted. */
const NOTICE_DAYS = 30;
const LONG_AGO = "2000-01-01";

type ToolDialogProps = { tool?: ToolView; people: PersonRef[]; viewerId: string };

/** A piece of software: what it is for, whose it is, what it costs and when it renews. */
export function ToolDialog({ tool, people, viewerId }: ToolDialogProps) {
  const t = useTranslations("tools");
  const locale = useLocale();
  const [renewsOn, setRenewsOn] = useState(tool?.renewsOn ?? null);
  return (
    <DialogForm
      trigger={
        tool ? (
          <Button kind="quiet" aria-label={t("changeNamed", { name: tool.name })}>
            {t("change")}
          </Button>
        ) : (
          <Button kind="primary">{t("add")}</Button>
        )
      }
      title={tool ? t("changeTitle", { name: tool.name }) : t("add")}
      submit={t("save")}
      cancel={t("cancel")}
      done={t("saved")}
      send={(form) => {
        const { name = "", purpose = "", state, ownerId = "", yearCostCents = "", noticeDays = "" } = textsOf(form);
        const said = {
          name,
          purpose,
          state: state as ToolState,
          ownerId,
          yearCostCents: centsIn(yearCostCents),
          renewsOn,
          noticeDays: Number(noticeDays),
        };
        return tool ? changeToolAction({ toolId: tool.id, seenRevision: tool.revision, ...said }) : addToolAction(said);
      }}
    >
      {(wrong) => (
        <>
          <TextField name="name" label={t("name")} error={wrong("name")} defaultValue={tool?.name ?? ""} autoFocus />
          <TextField name="purpose" label={t("purpose")} error={wrong("purpose")} defaultValue={tool?.purpose ?? ""} />
          <RadioGroup
            name="state"
            label={t("state")}
            error={wrong("state")}
            choices={TOOL_STATES.map((id) => ({ id, label: t(`states.${id}`) }))}
            defaultValue={tool?.state ?? "in_use"}
          />
          <Select
            name="ownerId"
            label={t("owner")}
            hint={t("ownerHint")}
            error={wrong("ownerId")}
            options={people.map(({ memberId, name }) => ({ id: memberId, label: name }))}
            defaultValue={tool?.owner.memberId ?? viewerId}
          />
          <TextField
            name="yearCostCents"
            label={t("yearCost")}
            hint={t("yearCostHint")}
            error={wrong("yearCostCents")}
            inputMode="decimal"
            defaultValue={tool?.yearCostCents == null ? "" : amountOf(tool.yearCostCents, locale)}
          />
          <DayField
            label={t("renewsOn")}
            value={renewsOn}
            onChange={setRenewsOn}
            min={LONG_AGO}
            error={wrong("renewsOn")}
          />
          <TextField
            name="noticeDays"
            label={t("noticeDays")}
            error={wrong("noticeDays")}
            inputMode="numeric"
            defaultValue={String(tool?.noticeDays ?? NOTICE_DAYS)}
          />
        </>
      )}
    </DialogForm>
  );
}
