"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Answered, useTaking } from "@/components/refusals/use-taking";
import type { FormErrors } from "@/components/ui/form";

/** What a page lists it reads itself, and only after something was done. */
const asksNothing = () => Promise.resolve();

/** Does something with what a page lists, such as a channel; what was refused comes back as words for the form, what was done shows at once. */
export function useDeed<Input, Value>(act: (input: Input) => Promise<Answered<Value>>) {
  const router = useRouter();
  const { take, isBusy } = useTaking(act, asksNothing);
  const [errors, setErrors] = useState<FormErrors>();

  /** True when it was done. */
  async function run(input: Input): Promise<boolean> {
    const taken = await take(input);
    setErrors(taken.ok ? undefined : taken.errors);
    if (taken.ok) router.refresh();
    return taken.ok;
  }

  return { run, isBusy, errors };
}
