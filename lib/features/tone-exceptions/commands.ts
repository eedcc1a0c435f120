import { ok, type Result, refuse } from "@/lib/domain/result";
import { notFound } from "@/lib/features/items/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { endLetBeInput, letBeInput } from "./schema";

/** Lets a finding stand in one post, with the reason. An error it never quiets: that is for whoever accepts to say. */
export const letBe = command({
  name: "tone.letBe",
  input: letBeInput,
  may: "items.write",
  run: async (unit, { itemId, rule, text, reason }): Promise<Result<{ letBeId: string }>> => {
    const { tx, orgId, actor, now } = unit;
    const item = await tx.item.findUnique({ where: { orgId_id: { orgId, id: itemId } }, select: { state: true } });
    if (!item || actor.kind !== "member") return notFound();
    if (item.state !== "open") return refuse("wrong_state", "tone.closed");
    const standing = await tx.toneSuppression.findFirst({ where: { orgId, itemId, rule, text, endedAt: null } });
    if (standing) return ok({ letBeId: standing.id });
    const letBeId = newId();
    const said = { itemId, rule, text, reason, memberId: actor.memberId, at: now };
    await tx.toneSuppression.create({ data: { orgId, id: letBeId, ...said } });
    unit.journal({
      action: "tone.letBe",
      subject: { kind: "item", id: itemId },
      data: { rule, about: text.slice(0, ABOUT_MAX), words: reason },
    });
    unit.announce({ topic: "items", ids: [itemId] });
    return ok({ letBeId });
  },
});

const ABOUT_MAX = 80;

/** Has a finding that was let stand judged again. */
export const endLetBe = command({
  name: "tone.endLetBe",
  input: endLetBeInput,
  may: "items.write",
  run: async (unit, { letBeId }): Promise<Result<true>> => {
    const { tx, orgId, now } = unit;
    const standing = await tx.toneSuppression.findUnique({
      where: { orgId_id: { orgId, id: letBeId } },
      select: { itemId: true, rule: true, text: true, item: { select: { state: true } } },
    });
    if (!standing) return notFound();
    if (standing.item.state !== "open") return refuse("wrong_state", "tone.closed");
    const where = { orgId, id: letBeId, endedAt: null };
    const { count } = await tx.toneSuppression.updateMany({ where, data: { endedAt: now } });
    if (count === 0) return ok(true);
    const { itemId, rule, text } = standing;
    unit.journal({
      action: "tone.endLetBe",
      subject: { kind: "item", id: itemId },
      data: { rule, about: text.slice(0, ABOUT_MAX) },
    });
    unit.announce({ topic: "items", ids: [itemId] });
    return ok(true);
  },
});

export const toneExceptionCommands = { letBe, endLetBe };
