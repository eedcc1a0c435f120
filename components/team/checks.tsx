"use client";

import { CheckboxGroup } from "react-aria-components/CheckboxGroup";
import { Checkbox } from "@/components/ui/checkbox";
import { cx } from "@/components/ui/cx";
import { FieldError, FieldLabel, fieldStyle } from "@/components/ui/field";

/** More than these stand in two columns, so that the button under them stays in reach. */
const FEW = 8;

type ChecksProps = {
  name: string;
  label: string;
  options: { id: string; label: string; detail?: string }[];
  chosen: string[];
  error: string | undefined;
};

/** Any number of a few, all in sight. */
export function Checks({ name, label, options, chosen, error }: ChecksProps) {
  return (
    <CheckboxGroup name={name} defaultValue={chosen} isInvalid={error !== undefined} className={fieldStyle}>
      <FieldLabel>{label}</FieldLabel>
      <div className={cx("grid", options.length > FEW && "sm:grid-cols-2 sm:gap-x-6")}>
        {options.map((option) => (
          <Checkbox key={option.id} value={option.id} detail={option.detail}>
            {option.label}
          </Checkbox>
        ))}
      </div>
      <FieldError>{error}</FieldError>
    </CheckboxGroup>
  );
}
