import { BODY_MAX, TITLE_MAX } from "./index";

/*
 * Words that were written elsewhere and become an idea: what a phone shared, a mail, the row of a file.
 */

export const LINK_MAX = 2_000;

/** Whether a text is an address of a page, short enough to keep. */
export function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && (url.protocol === "https:" || url.protocol === "http:") && text.length <= LINK_MAX;
}

/** Whether there is something to read: spaces and invisible signs alone say nothing. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

/** Cut after the last whole word that fits, with a sign that there was more. */
export function clipped(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = text.slice(0, max - 1);
  const end = Math.max(room.lastIndexOf(" "), room.lastIndexOf("\n"));
  const cut = (end > max / 2 ? room.slice(0, end) : room).replace(/[\ud800-\udbff]$/, "");
  return `${cut.trimEnd()}…`;
}

export type WrittenIdea = { title: string; body: string };

/** A title of any length and what is told with it: a title that is cut is said whole in the text, as far as that goes. */
export function ideaInWords(title: string, body: string): WrittenIdea & { isCut: boolean } {
  const whole = title.replaceAll(/\s+/g, " ").trim();
  const text = [whole.length > TITLE_MAX ? whole : "", body.trim()].filter(Boolean).join("\n\n");
  return { title: clipped(whole, TITLE_MAX), body: clipped(text, BODY_MAX), isCut: text.length > BODY_MAX };
}

/** What a share sheet hands over; which of it is filled in differs from app to app. */
export type Shared = { title: string; text: string; url: string };

/**
 * The idea that somebody shared: their title, else the first line of the text, else where the link leads. Many apps put
 * the link at the end of the text, or say the title twice.
 */
export function ideaOfShared(shared: Shared, photoTitle: string): WrittenIdea & { link: string } {
  const text = readable(shared.text).trim();
  const given = readable(shared.url).trim();
  const found = /(?:^|\s)(https?:\/\/\S+)$/i.exec(text)?.[1] ?? "";
  const link = [given, found].find(isWebAddress) ?? "";
  const said = (link && text.endsWith(link) ? text.slice(0, -link.length) : text).trim();
  const [firstLine = "", ...rest] = said.split("\n");
  const title = readable(shared.title).trim();
  const isTitled = saysSomething(title) && title !== link;
  const head = isTitled ? title : firstLine.trim();
  const told = isTitled ? said : rest.join("\n");
  const { isCut: _, ...idea } = ideaInWords(head || placeOf(link) || photoTitle, told === head ? "" : told);
  return { ...idea, link };
}

/** An idea into whose title more was put at once than fits: it is taken apart as what a phone shares is, and nothing of it is lost. */
export function withOverlong(title: string, { body, link }: { body: string; link: string }) {
  const idea = ideaOfShared({ title: "", text: title, url: "" }, "");
  const told = [idea.body, link && idea.link !== link ? idea.link : "", body].filter(Boolean).join("\n\n");
  return { title: idea.title, body: clipped(told, BODY_MAX), link: link || idea.link };
}

/** What a form or a mail may hold and a database cannot. */
export const readable = (text: string): string =>
  text.toWellFormed().replaceAll("\u0000", "").replaceAll(/\r\n?/g, "\n");

/** "vrt.be/nws/strand" of an address: what people call it. */
function placeOf(link: string): string {
  if (!link) return "";
  const { hostname, pathname } = new URL(link);
  return `${hostname.replace(/^www\./, "")}${pathname.length > 1 ? pathname.replace(/\/$/, "") : ""}`;
}
