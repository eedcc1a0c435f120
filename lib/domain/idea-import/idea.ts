import { BODY_MAX, TITLE_MAX } from "@/lib/domain/board";
import { clipped, isWebAddress, saysSomething } from "@/lib/domain/board/words";
import { type ImportedIdea, LABEL_NAME_MAX, LABELS_MAX, type RowError } from "./model";

type Written = { row: number; group: string; title: string; body: string; link: string; labels: readonly string[] };

/** An idea out of what a row says, or the first thing that keeps it from being one. */
export function ideaOf(written: Written): { idea: ImportedIdea; isShortened: boolean } | { error: RowError } {
  const { row, group } = written;
  const wrong = (problem: RowError["problem"]) => ({ error: { row, shown: shownOf(written.title), problem } });
  if (![written.title, written.body, ...written.labels].every(isReadable)) return wrong("unreadable");
  const title = written.title.trim().replaceAll(/\s+/g, " ");
  if (!saysSomething(title)) return wrong("noTitle");
  const isShortened = title.length > TITLE_MAX;
  const body = [isShortened ? title : "", written.body.trim()].filter(Boolean).join("\n\n");
  if (body.length > BODY_MAX) return wrong("bodyTooLong");
  const labels = [...new Set(written.labels.map((label) => label.trim().slice(0, LABEL_NAME_MAX)).filter(Boolean))];
  if (labels.length > LABELS_MAX) return wrong("tooManyLabels");
  const linkUrl = written.link.trim() || null;
  if (linkUrl && !isWebAddress(linkUrl)) return wrong("badLink");
  return { idea: { row, group, title: clipped(title, TITLE_MAX), body, linkUrl, labels }, isShortened };
}

const isReadable = (text: string) => text.isWellFormed() && !text.includes("\u0000");

const SHOWN_MAX = 60;
const shownOf = (title: string) => title.trim().slice(0, SHOWN_MAX).toWellFormed().replaceAll("\u0000", "");
