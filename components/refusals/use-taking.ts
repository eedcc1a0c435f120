"use client";

import { useState } from "react";
import type { FormErrors } from "@/components/ui/form";
import { type SaidRefusal, useRefusal } from "./use-refusal";

export type Answered<Value> = { ok: true; value: Value } | { ok: false; refusal: SaidRefusal };
export type Refused = { ok: false; refusal: SaidRefusal; problem: string; errors: FormErrors };

/**
 * Takes a step and says what came of it: its value, or what went wrong in words, as a whole and for a form. Whatever comes of
 * it, `refresh` asks again what is on the screen: after a yes it changed, and a no mostly means that it had changed already.
 */
export function useTaking<Input, Value>(
  act: (input: Input) => Promise<Answered<Value>>,
  refresh: () => Promise<unknown>,
) {
  const say = useRefusal();
  const [isBusy, setBusy] = useState(false);

  async function answerOf(input: Input): Promise<Answered<Value>> {
    try {
      return await act(input);
    } catch {
      return { ok: false, refusal: { code: "unreachable", message: "unreachable" } };
    }
  }

  async function take(input: Input): Promise<{ ok: true; value: Value } | Refused> {
    setBusy(true);
    const answer = await answerOf(input);
    await refresh().catch(() => undefined);
    setBusy(false);
    if (answer.ok) return answer;
    const { refusal } = answer;
    return { ok: false, refusal, problem: say.whole(refusal), errors: say.form(refusal) };
  }

  return { take, isBusy };
}
