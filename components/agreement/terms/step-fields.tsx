"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { ROLES } from "@/lib/domain/authority";
import type { Term } from "@/lib/domain/deadlines";
import type { SeenTerm } from "@/lib/features/draft-terms/schema";
import { AmountFields } from "./amount-fields";

type Step = SeenTerm["escalation"][number];

type StepFieldsProps = {
  step: Step;
  clock: Term["clock"];
  dayMinutes: number;
  /** The power moves to the role; else it is told. */
  isPassedOn: boolean;
  label: string;
  error: string | undefined;
  onChange: (step: Step) => void;
  onRemove: () => void;
};

/** An adviser never decides: nothing is passed on to one, unless the agreement already says so. */
const RECEIVERS = ROLES.filter((role) => role !== "adviser");

/** One step after the end: how long after it, and to whom. */
export function StepFields(props: StepFieldsProps) {
  const { step, clock, dayMinutes, isPassedOn, label, error, onChange, onRemove } = props;
  const t = useTranslations("termEditor.afterwards");
  const tRole = useTranslations("terms.role");
  const labelId = useId();
  const roles = ROLES.filter((role) => role === step.toRole || RECEIVERS.some((one) => one === role));
  return (
    <fieldset aria-labelledby={labelId} className="grid gap-2 border-t border-line pt-3">
      <div className="flex items-center justify-between">
        <span id={labelId} className="text-t14 font-semibold">
          {label}
        </span>
        <IconButton size="sm" label={t("removeStep", { step: label })} onPress={onRemove}>
          <X className="icon" aria-hidden />
        </IconButton>
      </div>
      <div className="grid grid-cols-2 items-start gap-2 sm:grid-cols-[5rem_9rem_minmax(0,1fr)] [&>*]:grid-cols-[minmax(0,1fr)] [&>*]:min-w-0 [&>:last-child]:max-sm:col-span-2">
        <AmountFields
          label={t("after")}
          value={{ minutes: step.afterMinutes, clock }}
          dayMinutes={dayMinutes}
          onChange={({ minutes }) => onChange({ ...step, afterMinutes: minutes })}
          error={error}
        />
        <Select
          label={t(isPassedOn ? "toRole" : "whom")}
          options={roles.map((role) => ({ id: role, label: tRole(role) }))}
          value={step.toRole}
          onChange={(role) => onChange({ ...step, toRole: String(role) })}
        />
      </div>
    </fieldset>
  );
}
