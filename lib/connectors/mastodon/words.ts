import { convert } from "html-to-text";

const HTML_MAX = 200_000;

/**
 * The words of a post, out of the HTML that Mastodon gives them in: paragraphs and lines stay apart, what it hides of a
 * long address is there, and a mention is only its `@name`.
 */
export function wordsOf(html: string): string {
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: HTML_MAX, maxDepth: 60, maxChildNodes: 5_000 },
    selectors: [
      { selector: "img", format: "skip" },
      { selector: "a", options: { ignoreHref: true } },
    ],
  }).trim();
}
