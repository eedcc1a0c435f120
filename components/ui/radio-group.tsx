"use client";

import type { ReactNode } from "react";
import {
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
  Radio,
} from "react-aria-components/RadioGroup";
import { cx } from "./cx";
import { FieldError, FieldHint, FieldLabel, type FieldWords, fieldStyle } from "./field";

export type Choice = { id: string; label: ReactNode; detail?: ReactNode; disabled?: boolean };

type RadioGroupProps = Omit<AriaRadioGroupProps, "className" | "style" | "children"> &
  FieldWords & { choices: Choice[]; className?: string | undefined };

/** One of a few, all in sight. */
export function RadioGroup({ label, hint, error, choices, className, ...rest }: RadioGroupProps) {
  return (
    <AriaRadioGroup {...rest} {...(error ? { isInvalid: true } : {})} className={cx(fieldStyle, className)}>
      <FieldLabel>{label}</FieldLabel>
      {hint ? <FieldHint>{hint}</FieldHint> : null}
      <div className="grid">
        {choices.map((choice) => (
          <Radio
            key={choice.id}
            value={choice.id}
            isDisabled={choice.disabled ?? false}
            className="group/radio flex min-h-8 cursor-pointer items-start gap-2.5 py-1 text-t15 disabled:cursor-not-allowed disabled:text-ink-3 max-md:min-h-11 max-md:py-2.5"
          >
            <span className="mt-0.5 size-5 flex-none rounded-full border border-control bg-surface transition-[border] group-focus-visible/radio:outline-2 group-focus-visible/radio:outline-offset-2 group-focus-visible/radio:outline-focus group-selected/radio:border-[6px] group-selected/radio:border-accent group-disabled/radio:border-dashed" />
            <span>
              {choice.label}
              {choice.detail ? <span className="block text-t13 text-ink-2">{choice.detail}</span> : null}
            </span>
          </Radio>
        ))}
      </div>
      <FieldError>{error}</FieldError>
    </AriaRadioGroup>
  );
}
