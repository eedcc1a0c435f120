"use client";

import { CheckboxGroup } from "react-aria-components/CheckboxGroup";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError, FieldLabel, fieldStyle } from "@/components/ui/field";

type ChoicesProps<Id extends string> = {
  name: string;
  label: string;
  options: readonly { id: Id; label: string; detail?: string }[];
  value: readonly Id[];
  onChange: (ids: Id[]) => void;
};

/** Several of a few, all in sight, at least one. */
export function Choices<Id extends string>({ name, label, options, value, onChange }: ChoicesProps<Id>) {
  return (
    <CheckboxGroup
      name={name}
      value={[...value]}
      onChange={(ids) => onChange(options.flatMap(({ id }) => (ids.includes(id) ? [id] : [])))}
      className={fieldStyle}
    >
      <FieldLabel>{label}</FieldLabel>
      <div>
        {options.map(({ id, label: words, detail }) => (
          <Checkbox key={id} value={id} detail={detail}>
            {words}
          </Checkbox>
        ))}
      </div>
      <FieldError />
    </CheckboxGroup>
  );
}
