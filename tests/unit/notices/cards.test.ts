import { describe, expect, test } from "vitest";
import { slackMessage, teamsMessage } from "@/lib/domain/notices/cards";

const card = {
  title: "Een termijn is voorbij",
  lines: ["Voor Wout.", "‘<https://boos.be|klik> & *schreeuw* [hier](https://boos.be)’ wacht."],
  open: { label: "Openen in Trekker", url: "https://trekker.voorbeeld.be/switch/1?to=%2F" },
};

describe("What is said in a conversation", () => {
  test("is one Adaptive Card for Teams, in text runs that know no Markdown", () => {
    const [attachment] = teamsMessage(card).attachments;
    expect(attachment?.contentType).toBe("application/vnd.microsoft.card.adaptive");
    expect(attachment?.content).toMatchObject({ type: "AdaptiveCard", version: "1.4" });
    const runs = attachment?.content.body.flatMap(({ type, inlines }) => inlines.map(({ text }) => [type, text]));
    expect(runs).toEqual([card.title, ...card.lines].map((text) => ["RichTextBlock", text]));
    expect(attachment?.content.actions).toEqual([
      { type: "Action.OpenUrl", title: card.open.label, url: card.open.url },
    ]);
  });

  test("leads nowhere but to Trekker in Slack, whatever somebody typed", () => {
    const { blocks, text } = slackMessage(card);
    const said = blocks.map((block) => block.text.text).join("\n");
    expect(said).toContain("&lt;https://boos.be|klik&gt; &amp;");
    expect(said.match(/<[^>]+>/g)).toEqual([`<${card.open.url}|${card.open.label}>`]);
    expect(text).toBe(card.title);
  });
});
