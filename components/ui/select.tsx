"use client";

import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Popover } from "react-aria-components/Popover";
import { Select as AriaSelect, type SelectProps as AriaSelectProps, SelectValue } from "react-aria-components/Select";
import { cx } from "./cx";
import { FieldError, FieldHint, FieldLabel, type FieldWords, fieldStyle, inputStyle } from "./field";
import { floatStyle } from "./float-style";
import { type Option, OptionList } from "./option-list";

type SelectProps = Omit<AriaSelectProps<Option>, "className" | "style" | "children"> &
  FieldWords & { options: Option[]; className?: string | undefined };

/** One of many, in a list that opens. */
export function Select({ label, hint, error, options, className, ...rest }: SelectProps) {
  return (
    <AriaSelect {...rest} {...(error ? { isInvalid: true } : {})} className={cx("group/select", fieldStyle, className)}>
      <FieldLabel>{label}</FieldLabel>
      <Button
        className={cx(inputStyle, "flex min-w-0 items-center gap-2 text-left group-invalid/select:border-red-ink")}
      >
        <SelectValue className="min-w-0 flex-1 truncate placeholder:text-ink-3 [&_[slot=description]]:hidden" />
        <ChevronDown className="icon text-ink-3" aria-hidden />
      </Button>
      {hint ? <FieldHint>{hint}</FieldHint> : null}
      <FieldError>{error}</FieldError>
      <Popover offset={4} className={cx(floatStyle, "w-(--trigger-width) min-w-60")}>
        <OptionList options={options} />
      </Popover>
    </AriaSelect>
  );
}
