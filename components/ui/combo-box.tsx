"use client";

import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { ComboBox as AriaComboBox, type ComboBoxProps as AriaComboBoxProps } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Popover } from "react-aria-components/Popover";
import { cx } from "./cx";
import { FieldError, FieldHint, FieldLabel, type FieldWords, fieldStyle, inputStyle } from "./field";
import { floatStyle } from "./float-style";
import { type Option, OptionList } from "./option-list";
import { useUiText } from "./ui-text";

type ComboBoxProps = Omit<AriaComboBoxProps<Option>, "className" | "style" | "children" | "items" | "defaultItems"> &
  FieldWords & { options: Option[]; placeholder?: string; className?: string | undefined };

/** One of very many: type to narrow the list. */
export function ComboBox({ label, hint, error, options, placeholder, className, ...rest }: ComboBoxProps) {
  const text = useUiText();
  return (
    <AriaComboBox
      {...rest}
      {...(error ? { isInvalid: true } : {})}
      defaultItems={options}
      allowsEmptyCollection
      className={cx(fieldStyle, className)}
    >
      <FieldLabel>{label}</FieldLabel>
      <div className="relative">
        <Input {...(placeholder ? { placeholder } : {})} className={cx(inputStyle, "pr-11")} />
        <Button
          aria-label={text.openList}
          className="absolute inset-y-0 right-0 grid w-10 place-items-center rounded-r text-ink-3 hover:text-ink"
        >
          <ChevronDown className="icon" aria-hidden />
        </Button>
      </div>
      {hint ? <FieldHint>{hint}</FieldHint> : null}
      <FieldError>{error}</FieldError>
      <Popover offset={4} className={cx(floatStyle, "w-(--trigger-width)")}>
        <OptionList empty={text.nothingFound} />
      </Popover>
    </AriaComboBox>
  );
}
