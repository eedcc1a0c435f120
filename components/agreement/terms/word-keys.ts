import type { KeyboardEvent } from "react";

/** The arrows go from word to word as one reads: left and right along the sentences, up and down between them. */
export function onArrows(event: KeyboardEvent<HTMLElement>): void {
  const { key, currentTarget, target } = event;
  if (!(target instanceof HTMLElement) || !target.matches("[data-word]")) return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const next = key === "ArrowLeft" || key === "ArrowRight" ? beside(target, currentTarget, key) : other(target, key);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

const wordsIn = (place: Element): HTMLElement[] => [...place.querySelectorAll<HTMLElement>("[data-word]")];

function beside(word: HTMLElement, list: HTMLElement, key: string): HTMLElement | undefined {
  const words = wordsIn(list);
  return words[words.indexOf(word) + (key === "ArrowRight" ? 1 : -1)];
}

/** The same word of the sentence above or below. */
function other(word: HTMLElement, key: string): HTMLElement | undefined {
  if (key !== "ArrowUp" && key !== "ArrowDown") return undefined;
  const row = word.closest("[data-term]");
  const rows = [...document.querySelectorAll("[data-term]")];
  const next = row ? rows[rows.indexOf(row) + (key === "ArrowDown" ? 1 : -1)] : undefined;
  return next ? wordsIn(next).find((one) => one.dataset.word === word.dataset.word) : undefined;
}
