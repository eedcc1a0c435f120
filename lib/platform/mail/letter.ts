import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/domain/language";
import en from "@/messages/en.json";
import nl from "@/messages/nl.json";
import { escaped } from "./escaped";

const CATALOGUES = { nl, en };

/** The words of one language, outside a request: for mail, which is read in the language of whoever gets it. */
export const mailWords = (locale: Locale) =>
  createTranslator({ locale, messages: CATALOGUES[locale], namespace: "mail", onError: refuseRawKey });

/** A mail with a raw key in it does not leave: who sends it hears of the fault instead of who reads it. */
function refuseRawKey(error: Error): never {
  throw error;
}

export type Letter = {
  locale: Locale;
  greeting: string;
  paragraphs: string[];
  /** Several things at once, each with its own way there. */
  list?: { title: string; text: string; url: string }[];
  /** The one thing to do. */
  action?: { label: string; url: string };
  /** Why this mail came, and what to do when it should not have. */
  footer: string;
};

/** A letter as plain text and as simple HTML that says the same. */
export function composeLetter(letter: Letter): { text: string; html: string } {
  const { greeting, paragraphs, list = [], action, footer } = letter;
  const lines = list.map(({ title, text: words, url }) => `* ${title}\n  ${words}\n  ${url}`);
  const link = action ? [`${action.label}:\n${action.url}`] : [];
  const text = `${[greeting, ...paragraphs, ...lines, ...link, `--\n${footer}`].join("\n\n")}\n`;
  return { text, html: htmlOf(letter) };
}

/** Colours and sizes stand in the elements: mail programs read no style sheet. */
function htmlOf({ locale, greeting, paragraphs, list = [], action, footer }: Letter): string {
  const paragraph = (words: string) => `<p style="margin:0 0 16px">${escaped(words)}</p>`;
  const button = action
    ? `<p style="margin:24px 0"><a href="${escaped(action.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#1a5c43;color:#ffffff;font-weight:600;text-decoration:none">${escaped(action.label)}</a></p>
<p style="margin:0 0 16px;font-size:13px;color:#55514a;word-break:break-all">${escaped(action.url)}</p>`
    : "";
  return `<!doctype html>
<html lang="${locale}"><body style="margin:0;padding:32px 16px;background:#faf9f7;color:#1e1c19;font:16px/1.5 Figtree,'Segoe UI',Roboto,sans-serif">
<div style="max-width:560px;margin:0 auto">
${[greeting, ...paragraphs].map(paragraph).join("\n")}
${list.map(listed).join("\n")}
${button}
<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #e6e3dd;font-size:13px;color:#55514a">${escaped(footer)}</p>
</div></body></html>
`;
}

const listed = ({ title, text, url }: { title: string; text: string; url: string }): string =>
  `<p style="margin:0 0 16px;padding-top:12px;border-top:1px solid #e6e3dd"><a href="${escaped(url)}" style="color:#1a5c43;font-weight:600">${escaped(title)}</a><br>${escaped(text)}</p>`;
