/** What is said in a conversation of the team. */
export type Card = { title: string; lines: string[]; open: { label: string; url: string } };

/**
 * The message of a Teams workflow ("when a webhook request is received"): one Adaptive Card 1.4. The words stand in text
 * runs, which know no Markdown: what somebody typed stays what they typed.
 */
export function teamsMessage({ title, lines, open }: Card) {
  const run = (text: string, look: Record<string, unknown> = {}) => ({
    type: "RichTextBlock",
    inlines: [{ type: "TextRun", text, ...look }],
  });
  const content = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    body: [run(title, { weight: "Bolder", size: "Medium" }), ...lines.map((line) => run(line))],
    actions: [{ type: "Action.OpenUrl", title: open.label, url: open.url }],
  };
  return {
    type: "message",
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content }],
  };
}

const SECTION_MAX = 2_900;

/** The message of a Slack incoming webhook; the three signs that Slack reads as more than text are escaped as it asks. */
export function slackMessage({ title, lines, open }: Card) {
  const section = (text: string) => ({ type: "section", text: { type: "mrkdwn", text: text.slice(0, SECTION_MAX) } });
  return {
    text: slackText(title),
    blocks: [
      section(`*${slackText(title)}*`),
      ...lines.map((line) => section(slackText(line))),
      section(`<${open.url}|${slackText(open.label)}>`),
    ],
  };
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const slackText = (text: string): string => text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);
