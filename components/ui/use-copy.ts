"use client";

import { toast } from "./toast";
import { useUiText } from "./ui-text";

/**
 * Puts a text on the clipboard and says so with `copied`. A browser may refuse, and has no clipboard at all on a page that
 * came without https: then it says that it has to be done by hand.
 */
export function useCopy(copied: string): (text: string) => Promise<void> {
  const { notCopied } = useUiText();
  return async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      toast.show({ text: copied });
    } catch {
      toast.show({ text: notCopied, failed: true });
    }
  };
}
