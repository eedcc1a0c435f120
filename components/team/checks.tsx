"use client";

import { CheckboxGroup } from "react-aria-components/CheckboxGroup";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError, FieldLabel, fieldStyle } from "@/components/ui/field";

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
      <div className="grid">
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
