"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type Answered, type Refused, useTaking } from "@/components/refusals/use-taking";
import type { FormErrors } from "@/components/ui/form";
import { toneOptions } from "@/lib/features/tone/options";

/** A change of the guide. */
export function useToneStep<Input, Value>(act: (input: Input) => Promise<Answered<Value>>) {
  const client = useQueryClient();
  const { take: tryTo, isBusy } = useTaking(act, () => client.invalidateQueries(toneOptions()));
  async function take(input: Input): Promise<{ ok: true; value: Value } | Refused> {
    const taken = await tryTo(input);
    return taken.ok ? taken : { ...taken, errors: besideLists(taken.errors) };
  }
  return { take, isBusy };
}

/** What is wrong with one of a list, such as the third word, stands beside the field in which the list is typed. */
function besideLists({ fields, ...errors }: FormErrors): FormErrors {
  if (!fields) return errors;
  const ofFields = Object.entries(fields).map(([name, wrong]) => [name.replace(/\.\d+$/, ""), wrong] as const);
  return { ...errors, fields: Object.fromEntries(ofFields) };
}
