"use client";

import { useState } from "react";
import { type SaidRefusal, useRefusal } from "@/components/refusals/use-refusal";
import type { FormErrors } from "@/components/ui/form";

type Answered = { ok: true } | { ok: false; refusal: SaidRefusal };

/** Sends a change; gives null when it was made, else what went wrong in words for a form. */
export function useChange() {
  const say = useRefusal();
  const [isBusy, setBusy] = useState(false);
  async function change(act: () => Promise<Answered>): Promise<FormErrors | null> {
    setBusy(true);
    try {
      const answer = await act();
      return answer.ok ? null : say.form(answer.refusal);
    } catch {
      return say.form({ code: "unreachable", message: "unreachable" });
    } finally {
      setBusy(false);
    }
  }
  return { change, isBusy };
}
