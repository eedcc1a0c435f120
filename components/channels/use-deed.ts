"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { type SaidRefusal, useRefusal } from "@/components/refusals/use-refusal";
import type { FormErrors } from "@/components/ui/form";

type Answered<Value> = { ok: true; value: Value } | { ok: false; refusal: SaidRefusal };

/** Does something with what a page lists, such as a channel; what was refused comes back as words for the form, what was done shows at once. */
export function useDeed<Input, Value>(act: (input: Input) => Promise<Answered<Value>>) {
  const router = useRouter();
  const say = useRefusal();
  const [isBusy, setBusy] = useState(false);
  const [errors, setErrors] = useState<FormErrors>();

  async function answerOf(input: Input): Promise<Answered<Value>> {
    try {
      return await act(input);
    } catch {
      return { ok: false, refusal: { code: "unreachable", message: "unreachable" } };
    }
  }

  /** True when it was done. */
  async function run(input: Input): Promise<boolean> {
    setBusy(true);
    const answer = await answerOf(input);
    setBusy(false);
    setErrors(answer.ok ? undefined : say.form(answer.refusal));
    if (answer.ok) router.refresh();
    return answer.ok;
  }

  return { run, isBusy, errors };
}
