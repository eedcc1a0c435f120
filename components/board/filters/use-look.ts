"use client";

import { useRouter } from "next/navigation";
import { useCallback, useTransition } from "react";
import { boardHref, type Looking } from "@/lib/domain/board/looking";

/** Looks at the board in another way. `isStep` left out: one can go back to how it was. */
export type Look = (looking: Looking, how?: { isStep: boolean }) => void;

/** The way of looking is the address: choosing another one goes there, with the board in place until it has come. */
export function useLook(): { look: Look; isComing: boolean } {
  const router = useRouter();
  const [isComing, startComing] = useTransition();
  const look = useCallback<Look>(
    (looking, { isStep } = { isStep: true }) => {
      const go = isStep ? router.push : router.replace;
      startComing(() => go(boardHref(looking), { scroll: false }));
    },
    [router],
  );
  return { look, isComing };
}
