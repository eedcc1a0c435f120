import { BODY_MAX, TITLE_MAX } from "@/lib/domain/board";
import { type ImportedIdea, LABEL_NAME_MAX, LABELS_MAX, type RowError } from "./model";

type Written = { row: number; group: string; title: string; body: string; link: string; labels: readonly string[] };

/** An idea out of what a row says, or the first thing that keeps it from being one. */
export function ideaOf(written: Written): { idea: ImportedIdea; isShortened: boolean } | { error: RowError } {
  const { row, group } = written;
  const wrong = (problem: RowError["problem"]) => ({ error: { row, shown: shownOf(written.title), problem } });
  if (![written.title, written.body, ...written.labels].every(isReadable)) return wrong("unreadable");
  const title = written.title.trim().replaceAll(/\s+/g, " ");
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(title)) return wrong("noTitle");
  const isShortened = title.length > TITLE_MAX;
  const body = [isShortened ? title : "", written.body.trim()].filter(Boolean).join("\n\n");
  if (body.length > BODY_MAX) return wrong("bodyTooLong");
  const labels = [...new Set(written.labels.map((label) => label.trim().slice(0, LABEL_NAME_MAX)).filter(Boolean))];
  if (labels.length > LABELS_MAX) return wrong("tooManyLabels");
  const linkUrl = written.link.trim() || null;
  if (linkUrl && !isWebAddress(linkUrl)) return wrong("badLink");
  return { idea: { row, group, title: isShortened ? shortened(title) : title, body, linkUrl, labels }, isShortened };
}

const isReadable = (text: string) => text.isWellFormed() && !text.includes("\u0000");

function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && (url.protocol === "https:" || url.protocol === "http:") && text.length <= 2_000;
}

/** Cut after the last whole word that fits, with a sign that there was more. */
function shortened(title: string): string {
  const room = title.slice(0, TITLE_MAX - 1);
  const end = room.lastIndexOf(" ");
  const cut = (end > TITLE_MAX / 2 ? room.slice(0, end) : room).replace(/[\ud800-\udbff]$/, "");
  return `${cut}…`;
}

const SHOWN_MAX = 60;
const shownOf = (title: string) => title.trim().slice(0, SHOWN_MAX).toWellFormed().replaceAll("\u0000", "");
