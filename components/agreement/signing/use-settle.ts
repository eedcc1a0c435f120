"use client";

import { useRouter } from "next/navigation";
import type { AnsweredNo } from "@/components/access/refusal-words";
import type { Outcome } from "@/components/access/use-submit";

type Answer = { ok: true } | { ok: false; refusal: AnsweredNo };

/** What can be put right on the page itself; any other refusal means that the link is of no use any more. */
const HERE = ["invalid", "conflict", "too_many", "fault"];

export const canBePutRight = (code: string): boolean => HERE.includes(code);

/** What comes after an answer: it is done, it can be put right here, or the page is read again and says why it is over. */
export function useSettle() {
  const router = useRouter();
  return (answer: Answer, onDone: () => void): Outcome => {
    if (answer.ok) onDone();
    else if (canBePutRight(answer.refusal.code)) return answer.refusal;
    else router.refresh();
    return null;
  };
}
