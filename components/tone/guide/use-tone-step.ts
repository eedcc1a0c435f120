"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type SaidRefusal, useRefusal } from "@/components/refusals/use-refusal";
import type { FormErrors } from "@/components/ui/form";
import { toneOptions } from "@/lib/features/tone/options";

type Answered<Value> = { ok: true; value: Value } | { ok: false; refusal: SaidRefusal };
export type Refusing = { ok: false; refusal: SaidRefusal; problem: string; errors: FormErrors };

/** A change of the guide. Whatever comes of it, the guide on the screen is asked again. */
export function useToneStep<Input, Value>(act: (input: Input) => Promise<Answered<Value>>) {
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

  async function take(input: Input): Promise<{ ok: true; value: Value } | Refusing> {
    setBusy(true);
    const answer = await answerOf(input);
    await client.invalidateQueries(toneOptions()).catch(() => undefined);
    setBusy(false);
    if (answer.ok) return answer;
    return { ...answer, problem: say.whole(answer.refusal), errors: say.form(answer.refusal) };
  }

  return { take, isBusy };
}
