"use client";

import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { segmentedStyle, segmentStyle } from "./segmented-style";

type SegmentedControlProps<Id extends string> = {
  label: string;
  options: { id: Id; label: string }[];
  value: Id;
  onChange: (id: Id) => void;
};

/** A choice of two to four words that changes what is shown. For a choice with an address, take SegmentedLinks. */
export function SegmentedControl<Id extends string>({ label, options, value, onChange }: SegmentedControlProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.id));
        if (chosen) onChange(chosen.id);
      }}
      className={segmentedStyle}
    >
      {options.map((option) => (
        <ToggleButton
          key={option.id}
          id={option.id}
          className={`${segmentStyle} selected:bg-surface selected:font-semibold selected:text-ink selected:shadow-[0_0_0_1px_var(--line-2)]`}
        >
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
