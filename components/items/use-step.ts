"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type Answered, useTaking } from "@/components/refusals/use-taking";
import type { FormErrors } from "@/components/ui/form";

/** What came of a step: its value, or what went wrong in words, as a whole and for a form. */
export type Taken<Value> = { ok: true; value: Value } | { ok: false; problem: string; errors: FormErrors };

export type Step<Input, Value> = { take: (input: Input) => Promise<Taken<Value>>; isBusy: boolean };

/** A step that a person takes with an item. */
export function useStep<Input, Value>(act: (input: Input) => Promise<Answered<Value>>): Step<Input, Value> {
  const client = useQueryClient();
  return useTaking(act, () =>
    Promise.all([["items"], ["today"]].map((queryKey) => client.invalidateQueries({ queryKey }))),
  );
}
