import { addDays, dayOf } from "@/lib/domain/planning";
import { insertContent } from "@/lib/features/content-uses/commands";
import { answerHardening, harden } from "@/lib/features/hardening/commands";
import { storeLinkChecks } from "@/lib/features/link-checks/commands";
import { editContent } from "@/lib/features/managed-content/commands";
import { must } from "./must";
import { idOf, type Stage } from "./stage";
import type { StoryContent } from "./story";
import type { Happening } from "./timeline";

/** A text that somebody proposes as managed content, the answer of whoever was asked, and what became of it since. */
export function happeningsOfContent(stage: Stage, content: StoryContent): Happening[] {
  const { story, orgId } = stage;
  const contentId = idOf(story, "content", content.key);
  const { by, at, agreed, used, edited, gone } = content;
  const { kind, title, body, url = null, question = "" } = content;
  const today = dayOf(stage.moments.before(1).toISOString(), stage.zone);
  const raw = {
    ...{ id: contentId, kind, title, body, url, question },
    topicId: content.topic ? idOf(story, "topic", content.topic) : null,
    ownerId: idOf(story, "member", content.owner),
    reviewOn: addDays(today, content.reviewInDays),
    source: content.post
      ? { from: "item", itemId: idOf(story, "item", content.post) }
      : { from: "elsewhere", author: "us" },
  };
  const happenings: Happening[] = [{ at, happens: (now) => must(harden, { caller: stage.as(by), raw, now }) }];
  if (agreed) {
    const yes = { contentId, answer: "yes", words: agreed.words ?? "" };
    happenings.push({
      at: agreed.at,
      happens: (now) => must(answerHardening, { caller: stage.as(agreed.by), raw: yes, now }),
    });
  }
  if (used) {
    const use = {
      contentId,
      seenRevision: 0,
      itemId: idOf(story, "item", used.post),
      channelId: idOf(story, "channel", used.channel),
      values: {},
    };
    happenings.push({
      at: used.at,
      happens: (now) => must(insertContent, { caller: stage.as(used.by), raw: use, now }),
    });
  }
  if (edited) {
    const text = { contentId, seenRevision: 0, title, body: edited.body, url };
    happenings.push({
      at: edited.at,
      happens: (now) => must(editContent, { caller: stage.as(edited.by), raw: text, now }),
    });
  }
  if (gone) {
    const checks = { contentId, checks: [{ url: gone.url, outcome: "gone", status: 404 }] };
    const caller = { kind: "system", orgId } as const;
    happenings.push({ at: gone.at, happens: (now) => must(storeLinkChecks, { caller, raw: checks, now }) });
  }
  return happenings;
}
