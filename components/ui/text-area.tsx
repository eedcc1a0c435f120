"use client";

import type { Ref } from "react";
import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
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

type TextAreaProps = Omit<AriaTextFieldProps, "className" | "style" | "children"> &
  FieldWords & {
    placeholder?: string;
    /** Lines it starts with; it grows with what is typed. */
    rows?: number;
    /** `post` looks like the text itself, 17/28 without an edge; `paper` like a card in the making. */
    look?: keyof typeof looks;
    /** The label is read aloud but not shown, where a heading already says it. */
    hideLabel?: boolean;
    inputRef?: Ref<HTMLTextAreaElement>;
    className?: string | undefined;
  };

/** Several lines of text. Grows with its content; the browser does the measuring (`field-sizing`). */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    hint,
    error,
    placeholder,
    rows = 3,
    look = "field",
    hideLabel = false,
    inputRef,
    onKeyDown,
    className,
    ...rest
  } = props;
  return (
    <AriaTextField
      {...rest}
      {...lettingKeysThrough(onKeyDown)}
      {...(error ? { isInvalid: true } : {})}
      className={cx(fieldStyle, className)}
    >
      {hideLabel ? (
        <span className="sr-only">
          <FieldLabel>{label}</FieldLabel>
        </span>
      ) : (
        <FieldLabel>{label}</FieldLabel>
      )}
      <AriaTextArea
        {...(inputRef ? { ref: inputRef } : {})}
        {...(placeholder ? { placeholder } : {})}
        rows={rows}
        className={cx("field-sizing-content resize-none", looks[look])}
        style={{ minHeight: `calc(${rows} * 1lh + 1rem + 2px)` }}
      />
      {hint ? <FieldHint>{hint}</FieldHint> : null}
      <FieldError>{error}</FieldError>
    </AriaTextField>
  );
}

const looks = {
  field: inputStyle,
  post: "w-full max-w-165 rounded-r bg-transparent px-3 py-2 -mx-3 text-post text-ink",
  paper:
    "w-full rounded-r border border-accent-ink bg-paper px-3.5 py-3 text-[17px]/6.5 text-ink inset-ring inset-ring-accent-ink",
};
