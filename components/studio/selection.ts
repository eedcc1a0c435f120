/** Words that somebody has selected in a text; positions are UTF-16 units. */
export type Selected = { start: number; end: number; quote: string };

/** Without the blanks around it; null when nothing is left of it. */
export function selectedIn(text: string, from: number, to: number): Selected | null {
  const raw = text.slice(from, to);
  const quote = raw.trim();
  if (quote === "") return null;
  const start = from + raw.indexOf(quote);
  return { start, end: start + quote.length, quote };
}

/** What is selected of the text that an element shows; the element holds the text and nothing else. */
export function selectedOn(element: HTMLElement): Selected | null {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!range || range.collapsed || !element.contains(range.commonAncestorContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return selectedIn(element.textContent ?? "", start, start + range.toString().length);
}
