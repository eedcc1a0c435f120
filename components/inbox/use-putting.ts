"use client";

import { useTranslations } from "next-intl";
import { useItem } from "@/components/items/item-context";
import { toast } from "@/components/ui/toast";

/**
 * Puts words at the end of the answer, as a paragraph of their own; it can be undone as everything that is typed. Null
 * where the answer cannot be changed here and now.
 */
export function usePutting(): ((words: string, said: string) => void) | null {
  const t = useTranslations("inbox.beside");
  const { page, drafts, isOpen } = useItem();
  const [text] = page.texts;
  const keeper = text ? drafts.of(text.channelId) : undefined;
  if (!keeper || !isOpen || page.stage === "notice") return null;
  return (words, said) => {
    const before = keeper.snapshot().draft;
    const lead = before.body === "" || /\n\s*$/.test(before.body) ? "" : "\n\n";
    keeper.type({ ...before, body: `${before.body}${lead}${words}` });
    void keeper.settle();
    toast.show({ text: t("put", { what: said }), undo: () => keeper.type(before) });
  };
}
