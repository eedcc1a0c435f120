"use client";

import type { ReactNode } from "react";
import { Input } from "react-aria-components/Input";
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from "react-aria-components/TextField";
import { cx } from "./cx";
import {
  FieldError,
  FieldHint,
  FieldLabel,
  type FieldWords,
  fieldStyle,
  inputStyle,
  lettingKeysThrough,
} from "./field";

export type TextFieldProps = Omit<AriaTextFieldProps, "className" | "style" | "children"> &
  FieldWords & { placeholder?: string; trailing?: ReactNode; className?: string | undefined };

/** One line of text. */
export function TextField({
  label,
  hint,
  error,
  placeholder,
  trailing,
  onKeyDown,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField
      {...rest}
      {...lettingKeysThrough(onKeyDown)}
      {...(error ? { isInvalid: true } : {})}
      className={cx(fieldStyle, className)}
    >
      <FieldLabel>{label}</FieldLabel>
      <div className="relative">
        <Input {...(placeholder ? { placeholder } : {})} className={cx(inputStyle, trailing ? "pr-11" : "")} />
        {trailing ? <div className="absolute inset-y-0 right-1 grid place-items-center">{trailing}</div> : null}
      </div>
      {hint ? <FieldHint>{hint}</FieldHint> : null}
      <FieldError>{error}</FieldError>
    </AriaTextField>
  );
}
