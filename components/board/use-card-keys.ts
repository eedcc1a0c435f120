"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { useShortcut } from "@/components/shell/shortcuts";

const CARD = "[data-idea]";
const LINK = "a[data-card]";

/** The id of the card that has the focus now; null when none has. */
export function focusedCard(): { id: string; element: HTMLElement } | null {
  const element = document.activeElement?.closest<HTMLElement>(CARD);
  const id = element?.dataset.idea;
  return element && id ? { id, element } : null;
}

/** Puts the focus on the card of an idea or a stack; false when it is not on the board as it is drawn now. */
export function focusCard(id: string): boolean {
  const link =
    document.querySelector<HTMLElement>(`[data-idea="${CSS.escape(id)}"] ${LINK}`) ??
    document.querySelector<HTMLElement>(`[data-bundle="${CSS.escape(id)}"] ${LINK}`);
  link?.focus();
  return link !== null;
}

/** The same once what was open over the board has given the focus back: it may give it to a card that is gone. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => focusCard(id)));
}

type CardDeeds = {
  open: (id: string) => void;
  move: (id: string, anchor: HTMLElement) => void;
  bundle: (id: string) => void;
  park: (id: string) => void;
  /** The card that has the focus; without one, the idea that is open. */
  label: (id: string | null) => void;
};

/** The keys of the board, for the card that has the focus. They stand in the overview of keys. */
export function useCardKeys(deeds: CardDeeds, canCurate: boolean): void {
  const t = useTranslations("board.keys");
  const group = t("group");
  const withCard = (deed: (id: string, element: HTMLElement) => void) => () => {
    const card = focusedCard();
    if (card) deed(card.id, card.element);
  };
  useShortcut({ key: "arrows", shown: ["↑", "↓", "←", "→"], label: t("walk"), group });
  useShortcut({ key: "e", label: t("open"), group, run: withCard(deeds.open) });
  useShortcut({ key: "m", label: t("move"), group, ...(canCurate ? { run: withCard(deeds.move) } : {}) });
  useShortcut({ key: "b", label: t("bundle"), group, ...(canCurate ? { run: withCard(deeds.bundle) } : {}) });
  useShortcut({ key: "l", label: t("label"), group, run: () => deeds.label(focusedCard()?.id ?? null) });
  useShortcut({ key: "v", label: t("park"), group, ...(canCurate ? { run: withCard(deeds.park) } : {}) });
}

/** Arrows walk over the cards: up and down in a column, sideways to the card that hangs beside it. */
export function walkCards(event: KeyboardEvent<HTMLElement>): void {
  const here = focusedCard()?.element;
  if (!here || !(event.target as Element).matches(LINK) || event.altKey || event.ctrlKey || event.metaKey) return;
  const next = neighbour(here, event.key);
  if (!next) return;
  event.preventDefault();
  next.querySelector<HTMLElement>(LINK)?.focus();
}

function neighbour(card: HTMLElement, key: string): HTMLElement | null {
  if (key === "ArrowDown") return along(card, 1);
  if (key === "ArrowUp") return along(card, -1);
  if (key === "ArrowRight") return beside(card, 1);
  if (key === "ArrowLeft") return beside(card, -1);
  return null;
}

function along(card: HTMLElement, way: 1 | -1): HTMLElement | null {
  const cards = [...(card.closest("[data-column]")?.querySelectorAll<HTMLElement>(CARD) ?? [])];
  return cards[cards.indexOf(card) + way] ?? null;
}

function beside(card: HTMLElement, way: 1 | -1): HTMLElement | null {
  const columns = [...document.querySelectorAll<HTMLElement>("[data-column]")].filter((column) => column.offsetParent);
  const here = columns.findIndex((column) => column.contains(card));
  const top = card.getBoundingClientRect().top;
  for (let at = here + way; columns[at]; at += way) {
    const cards = [...(columns[at]?.querySelectorAll<HTMLElement>(CARD) ?? [])];
    const distance = (other: HTMLElement) => Math.abs(other.getBoundingClientRect().top - top);
    const [closest] = cards.toSorted((a, b) => distance(a) - distance(b));
    if (closest) return closest;
  }
  return null;
}
