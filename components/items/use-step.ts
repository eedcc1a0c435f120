"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type SaidRefusal, useRefusal } from "@/components/refusals/use-refusal";
import type { FormErrors } from "@/components/ui/form";

type Answered<Value> = { ok: true; value: Value } | { ok: false; refusal: SaidRefusal };

/** What came of a step: its value, or what went wrong in words, as a whole and for a form. */
export type Taken<Value> = { ok: true; value: Value } | { ok: false; problem: string; errors: FormErrors };

export type Step<Input, Value> = { take: (input: Input) => Promise<Taken<Value>>; isBusy: boolean };

/**
 * A step that a person takes with an item. Whatever comes of it, what is on the screen is asked again: after a yes it
 * changed, and a no mostly means that it had changed already.
 */
export function useStep<Input, Value>(act: (input: Input) => Promise<Answered<Value>>): Step<Input, Value> {
  const client = useQueryClient();
  const say = useRefusal();
  const [isBusy, setBusy] = useState(false);

  async function answerOf(input: Input): Promise<Answered<Value>> {
    try {
      return await act(input);
    } catch {
      return { ok: false, refusal: { code: "unreachable", message: "unreachable" } };
    }
  }

  async function take(input: Input): Promise<Taken<Value>> {
    setBusy(true);
    const answer = await answerOf(input);
    const refresh = [["items"], ["today"]].map((queryKey) => client.invalidateQueries({ queryKey }));
    await Promise.all(refresh).catch(() => undefined);
    setBusy(false);
    if (answer.ok) return answer;
    return { ok: false, problem: say.whole(answer.refusal), errors: say.form(answer.refusal) };
  }

  return { take, isBusy };
}
