"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import type { FormErrors } from "@/components/ui/form";
import { type AnsweredNo, useRefusalWords } from "./refusal-words";

/** What became of a form: nothing to say, or why not. */
export type Outcome = AnsweredNo | null | undefined;

/** Every field of a form as text, by its name. */
export const textsOf = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));

/**
 * Sends a form and shows what came of it. The fields are left as they are whatever happens, the connection breaking
 * included: nothing typed is lost.
 */
export function useSubmit(send: (form: FormData) => Promise<Outcome>) {
  const t = useTranslations("refusals");
  const inWords = useRefusalWords();
  const [refused, setRefused] = useState<Refused>();
  const [busy, start] = useTransition();

  /** `names` are the fields that can show an error of their own: those that were sent, unless told otherwise. */
  function run(form: FormData, names: string[] = [...form.keys()]) {
    start(async () => {
      try {
        const answer = await send(form);
        setRefused(answer ? placed(inWords(answer), names) : undefined);
      } catch {
        setRefused({ errors: { whole: t("unreachable") }, fields: {} });
      }
    });
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const controls = [...event.currentTarget.elements];
    // An unchecked box is not sent, and yet it has its place.
    run(
      new FormData(event.currentTarget),
      controls.map((control) => control.getAttribute("name") ?? ""),
    );
  }

  /**
   * What is wrong with one field. It stays until the form is sent again: an error that went at the first change would
   * make the page jump under the pointer that is on its way to the button.
   */
  const wrong = (name: string): string | undefined => refused?.fields[name];

  return { errors: refused?.errors, wrong, busy, run, onSubmit };
}

/** `errors`, about the whole, is a new object each time: that is how the form knows to move the focus. */
type Refused = { errors: FormErrors; fields: Record<string, string> };

/** What this form has no field for is said over it, so that no error is lost. */
function placed({ fields = {}, whole }: FormErrors, names: string[]): Refused {
  const sentences = Object.entries(fields).map(([name, errors]) => [name, [errors].flat().join(" ")] as const);
  const unplaced = sentences.filter(([name]) => !names.includes(name)).map(([, words]) => words);
  const over = [whole, ...unplaced].filter(Boolean).join(" ");
  return { errors: over === "" ? {} : { whole: over }, fields: Object.fromEntries(sentences) };
}

/** Leaves for another page with a fresh load, and stays busy until it is there. */
export function leaveFor(path: string): Promise<never> {
  window.location.assign(path);
  return new Promise(() => undefined);
}
