"use client";

import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { FieldError as AriaFieldError } from "react-aria-components/FieldError";
import { Label as AriaLabel } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import type { TextFieldProps } from "react-aria-components/TextField";

/** What every field shares: a visible label, an optional line of help, an optional error given from outside. */
export type FieldWords = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong, what was kept, what to do. Errors of a `Form` arrive by the field's name instead. */
  error?: string | undefined;
};

export { inputStyle } from "./input-style";

export const fieldStyle = "grid content-start gap-1.5";

type OnKeyDown = NonNullable<TextFieldProps["onKeyDown"]>;

/**
 * A field that listens to keys must not swallow the others: React Aria stops every key at the part that listens, and
 * Escape would no longer close the dialog around it.
 */
export function lettingKeysThrough(onKeyDown: OnKeyDown | undefined): { onKeyDown?: OnKeyDown } {
  if (!onKeyDown) return {};
  return {
    onKeyDown: (event) => {
      onKeyDown(event);
      if (!event.isDefaultPrevented()) event.continuePropagation();
    },
  };
}

export function FieldLabel({ children }: { children: ReactNode }) {
  return <AriaLabel className="justify-self-start text-t14 font-medium">{children}</AriaLabel>;
}

export function FieldHint({ children }: { children: ReactNode }) {
  return (
    <Text slot="description" className="text-t13 text-ink-2">
      {children}
    </Text>
  );
}

/** The error beside the field it is about. */
export function FieldError({ children }: { children?: ReactNode }) {
  return (
    <AriaFieldError className="flex gap-1.5 text-t13 font-medium text-red-ink">
      {({ validationErrors }) => (
        <>
          <CircleAlert className="icon mt-0.5" aria-hidden />
          <span>{children ?? validationErrors.join(" ")}</span>
        </>
      )}
    </AriaFieldError>
  );
}
