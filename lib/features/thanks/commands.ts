import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { ideaHref } from "@/lib/features/answers/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import { sayThanksInput, takeThanksBackInput } from "./schema";

const notFound = (): Refused => refuse("not_found", "notFound");

/** Thanks whoever pinned an idea. Once per person: saying it again says it in other words. */
export const sayThanks = command({
  name: "thanks.say",
  input: sayThanksInput,
  may: "board.remark",
  run: async (unit, { ideaId, words }): Promise<Result<true>> => {
    const { tx, orgId, actor, now } = unit;
    if (actor.kind !== "member") return notFound();
    const idea = await tx.idea.findFirst({
      where: { orgId, id: ideaId, goneAt: null },
      select: { title: true, pinnedById: true },
    });
    if (!idea) return notFound();
    if (idea.pinnedById === actor.memberId) return refuse("wrong_state", "thanks.ownIdea");
    const mine = { orgId, ideaId, memberId: actor.memberId };
    const { count } = await tx.thanks.createMany({
      data: [{ ...mine, id: newId(), words, saidAt: now }],
      skipDuplicates: true,
    });
    if (count === 0) await tx.thanks.updateMany({ where: mine, data: { words } });
    unit.journal({ action: "thanks.say", subject: { kind: "idea", id: ideaId }, data: { words } });
    unit.announce({ topic: "ideas", ids: [ideaId] });
    await notify(unit, {
      kind: "idea_thanks",
      memberIds: [idea.pinnedById],
      href: ideaHref(ideaId),
      data: { title: idea.title, by: actor.name, words },
      // Other words afterwards, or the same after they were taken back, are no second notice.
      dedupeKey: `idea_thanks:${ideaId}:${actor.memberId}`,
      isQuiet: true,
    });
    return ok(true);
  },
});

/** Takes one's own thanks back; where there were none, nothing changes. */
export const takeThanksBack = command({
  name: "thanks.takeBack",
  input: takeThanksBackInput,
  may: "board.remark",
  run: async (unit, { ideaId }): Promise<Result<true>> => {
    const { tx, orgId, actor } = unit;
    if ((await tx.idea.count({ where: { orgId, id: ideaId } })) === 0 || actor.kind !== "member") return notFound();
    const { count } = await tx.thanks.deleteMany({ where: { orgId, ideaId, memberId: actor.memberId } });
    if (count === 0) return ok(true);
    unit.journal({ action: "thanks.takeBack", subject: { kind: "idea", id: ideaId } });
    unit.announce({ topic: "ideas", ids: [ideaId] });
    return ok(true);
  },
});

/** What the command endpoint can run of thanks. */
export const thanksCommands = { sayThanks, takeThanksBack };
