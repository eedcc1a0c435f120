"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { type ItemPage, isPastWriting } from "@/lib/features/item-page/schema";
import type { Explained } from "./consequence-lines";
import { type Drafts, useDrafts } from "./use-drafts";

type ItemContextValue = {
  page: ItemPage;
  drafts: Drafts;
  /** Whether the text can be changed here and now. */
  isOpen: boolean;
  /** What was decided on the text goes when it is changed; the person said yes to that. */
  takesBack: boolean;
  openText: () => void;
};

const ItemContext = createContext<ItemContextValue | null>(null);

/** The item on the page, what is being typed in it, and whether its text is open. */
export function useItem(): ItemContextValue {
  const item = useContext(ItemContext);
  if (!item) throw new Error("ItemProvider is missing above this part.");
  return item;
}

export function ItemProvider({ page, children }: { page: ItemPage; children: ReactNode }) {
  /** The stage for which the person opened the text; in a later one it is closed again. */
  const [openedIn, setOpenedIn] = useState<number | null>(null);
  const isPast = isPastWriting(page);
  const takesBack = isPast && openedIn === page.version;
  const drafts = useDrafts(page, takesBack);
  const mayWrite = page.may.write && page.powers.respond.verdict !== "refused";
  const isOpen = page.state === "open" && page.stage !== "notice" && mayWrite && (!isPast || takesBack);
  const value = useMemo(
    () => ({ page, drafts, isOpen, takesBack, openText: () => setOpenedIn(page.version) }),
    [page, drafts, isOpen, takesBack],
  );
  return <ItemContext value={value}>{children}</ItemContext>;
}

/** What the sentences about the next step need of the page. */
export const explained = (page: ItemPage): Explained => ({
  viewerId: page.viewerId,
  plannedAt: page.details.plannedAt,
  follows: page.follows,
  texts: page.texts.length,
  pictures: page.pictures.length,
  byHand: page.texts.filter((text) => !text.isAutomatic).map((text) => text.name),
});
