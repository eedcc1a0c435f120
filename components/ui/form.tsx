"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Form as AriaForm, type FormProps as AriaFormProps } from "react-aria-components/Form";
import { cx } from "./cx";
import { Notice } from "./notice";

/** What a refused form needs to show: sentences per field name, and one about the whole. */
export type FormErrors = { fields?: Record<string, string | string[]>; whole?: string };

/** What is said beside a field that cannot hold its own errors. */
export const errorOf = (errors: FormErrors | undefined, name: string): string | undefined =>
  [errors?.fields?.[name]].flat()[0];

type FormProps = Omit<AriaFormProps, "validationErrors" | "validationBehavior"> & {
  /** The outcome of the last try. A new object moves the focus to the first field that is wrong. */
  errors?: FormErrors | undefined;
  children: ReactNode;
};

/**
 * A form whose server judges it: an error stands beside the field of that name until it is changed.
 * The browser's own bubbles stay out, since they speak the browser's language and not the page's.
 */
export function Form({ errors, className, children, ...rest }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { fields, forget } = useStandingErrors(errors);
  useEffect(() => {
    if (!errors) return;
    form.current?.querySelector<HTMLElement>("[aria-invalid=true], [data-form-error]")?.focus();
  }, [errors]);
  return (
    <AriaForm
      {...rest}
      ref={form}
      validationBehavior="aria"
      {...(fields ? { validationErrors: fields } : {})}
      className={cx("grid gap-5", className)}
    >
      {errors?.whole ? (
        <div data-form-error tabIndex={-1}>
          <Notice kind="error">{errors.whole}</Notice>
        </div>
      ) : null}
      <div className="contents" onInput={(event) => forget(event.target)}>
        {children}
      </div>
    </AriaForm>
  );
}

/**
 * The errors that still stand: a field loses its own with the first letter typed in it. Left to itself it would lose
 * it when the focus moves on, the form would become shorter under the pointer, and the press on its button be lost.
 */
function useStandingErrors(errors: FormErrors | undefined) {
  const [standing, setStanding] = useState({ of: errors, fields: errors?.fields });
  if (standing.of !== errors) setStanding({ of: errors, fields: errors?.fields });
  function forget(target: EventTarget): void {
    const name = "name" in target ? String(target.name) : "";
    if (!standing.fields || !(name in standing.fields)) return;
    const { [name]: _, ...others } = standing.fields;
    setStanding({ of: errors, fields: others });
  }
  return { fields: standing.fields, forget };
}
