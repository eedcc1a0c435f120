/*
 * What somebody wrote themselves, out of what a mail program made of it. Line by line and by hand: the libraries for it
 * lean on long patterns over the whole text, which a hostile mail can make run for minutes.
 */

const REPLY_MARK = /^(?:re|aw|sv|antw|antwoord|r[ée]f|betr)(?:\s?[[(]\d{1,3}[\])])?\s?:\s*/i;
const FORWARD_MARK = /^(?:fwd?|tr|wg|doorst|doorgestuurd|vb)(?:\s?[[(]\d{1,3}[\])])?\s?:\s*/i;
/** What a mail host writes before the subject of whoever is outside. */
const HOST_MARK = /^\[(?:extern|external|externe mail|spam\??|let op:? extern)\]\s*/i;
const MARKS_MAX = 20;

/** The subject without what programs wrote before it, and whether the mail was sent on. */
export function cleanSubject(subject: string): { words: string; isForward: boolean } {
  let words = subject.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  let isForward = false;
  for (let marks = 0; marks < MARKS_MAX; marks += 1) {
    const mark = [REPLY_MARK, FORWARD_MARK, HOST_MARK].find((one) => one.test(words));
    if (!mark) break;
    isForward ||= mark === FORWARD_MARK;
    words = words.replace(mark, "");
  }
  return { words: words.trim(), isForward };
}

const SIGNATURE = /^--\s*$|^_{2,3}$/;
const PHONE_LINE =
  /^(?:verzonden|verstuurd|sent|envoy[ée]|gesendet)\b.{0,80}(?:iphone|ipad|android|samsung|galaxy|outlook|mobiel|mobile|telefoon|phone|mail for windows|gmail|yahoo|proton)|^(?:get|haal|download) outlook\b|^outlook voor\b.{0,40}downloaden/i;
const BEGIN_OF_HISTORY =
  /^-{2,}\s?(?:original message|oorspronkelijk bericht|origineel bericht|forwarded message|doorgestuurd bericht|message d['’]origine|ursprüngliche nachricht)/i;
const FORWARD_LINE =
  /^(?:begin forwarded message|begin doorgestuurd bericht|-+\s?(?:forwarded message|doorgestuurd bericht)\s?-+)\s*:?$/i;
const WROTE = /(?:\bwrote|\bschreef\b.{0,120}|\bheeft\b.{0,120}\bgeschreven|a [ée]crit|\bschrieb\b.{0,120})\s?:$/i;
const WROTE_BEGIN = /^(?:on|op|le|am)\s.{4,}/i;
const HEAD_LINE =
  /^\*{0,2}(?:from|van|de|von|sent|verzonden|envoy[ée]|gesendet|date|datum|to|aan|à|an|cc|subject|onderwerp|objet|betreff)\s?:\*{0,2}\s/i;
const HEAD_LINES_MIN = 3;
/** "On … wrote:" is broken over so many lines at most. */
const WROTE_LINES = 3;
const LINE_MAX = 400;

/**
 * The text without signature and quoted history. What was sent on is kept: it is what it is about.
 * @param isForward as `cleanSubject` found it.
 */
export function ownWords(text: string, isForward: boolean): string {
  const lines = text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll("\u00a0", " ")
    .split("\n")
    .map((line) => line.trimEnd());
  const historyAt = lines.findIndex((_, at) => beginsHistory(lines, at));
  const own = tidy(
    withoutSignature(historyAt === -1 ? lines : lines.slice(0, historyAt)).filter((line) => !isQuote(line)),
  );
  if (historyAt === -1 || !(isForward || FORWARD_LINE.test(lines[historyAt] ?? ""))) return own;
  return [own, sentOn(lines.slice(historyAt))].filter(Boolean).join("\n\n");
}

const isQuote = (line: string): boolean => /^\s?>/.test(line);

function beginsHistory(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? "").slice(0, LINE_MAX);
  if (BEGIN_OF_HISTORY.test(line) || FORWARD_LINE.test(line)) return true;
  if (WROTE_BEGIN.test(line)) {
    const said = lines.slice(at, at + WROTE_LINES).map((part) => part.slice(0, LINE_MAX));
    if (
      said.some((_, end) =>
        WROTE.test(
          said
            .slice(0, end + 1)
            .join(" ")
            .trim(),
        ),
      )
    )
      return true;
  }
  return HEAD_LINE.test(line) && headLines(lines, at) >= HEAD_LINES_MIN;
}

/** How many lines of sender, moment and subject stand together from here. */
function headLines(lines: readonly string[], at: number): number {
  const end = lines.slice(at).findIndex((line) => !HEAD_LINE.test(line.slice(0, LINE_MAX)));
  return end === -1 ? lines.length - at : end;
}

function withoutSignature(lines: readonly string[]): string[] {
  const at = lines.findIndex((line) => SIGNATURE.test(line) || PHONE_LINE.test(line.slice(0, LINE_MAX)));
  return at === -1 ? [...lines] : lines.slice(0, at);
}

/** What was sent on, without the lines that say that it was. */
function sentOn(lines: readonly string[]): string {
  const unquoted = lines.map((line) => line.replace(/^(?:\s?>)+\s?/, ""));
  const said = unquoted.filter((line, at) => {
    const head = line.slice(0, LINE_MAX);
    if (BEGIN_OF_HISTORY.test(head) || FORWARD_LINE.test(head)) return false;
    return !(at < 12 && HEAD_LINE.test(head));
  });
  return tidy(withoutSignature(said));
}

/** No empty line at either end, and never more than one between two others. */
const tidy = (lines: readonly string[]): string =>
  lines
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
