import { mayTry } from "@/lib/domain/permissions";
import { dayOf } from "@/lib/domain/planning";
import { invalid, ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { mayKeep } from "@/lib/features/hardening/queries";
import { haveContentLinksChecked } from "@/lib/features/link-checks/commands";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { arrangeInput, confirmInput, contentInput, editInput, endInput } from "./schema";

const notFound = (): Refused => refuse("not_found", "notFound");

/** The content, held until the end; refused for whoever may not change it, and where nobody can any more. */
async function forKeeping(unit: Unit, contentId: string, wanted: Wanted = {}) {
  const { tx, orgId, actor, now } = unit;
  await tx.$queryRaw`select 1 from managed_content where org_id = ${orgId}::uuid and id = ${contentId}::uuid for update`;
  const content = await tx.managedContent.findUnique({
    where: { orgId_id: { orgId, id: contentId } },
    include: { owner: { select: { name: true, removedAt: true, endsAt: true } } },
  });
  if (!content || actor.kind !== "member") return notFound();
  const agreement = await unit.agreement();
  const isTheirs = wanted.alsoBy?.(content, actor.memberId) || mayKeep({ agreement, now }, content, actor);
  if (!isTheirs) return refuse("not_allowed", "content.notYours", { values: { name: content.owner.name } });
  const isInUse = content.acceptedAt !== null && content.endedAt === null;
  return isInUse || wanted.inAnyState ? ok(content) : refuse("wrong_state", "content.notInUse");
}

type Wanted = {
  inAnyState?: true;
  alsoBy?: (content: { hardenedById: string; acceptedAt: Date | null }, memberId: string) => boolean;
};

type Change = { data: Prisma.ManagedContentUncheckedUpdateInput; action: string; said?: Prisma.InputJsonObject };

/** Changes content that is held, on record, and told to whoever has it on screen. */
async function change(unit: Unit, contentId: string, { data, action, said }: Change): Promise<void> {
  await unit.tx.managedContent.update({ where: { orgId_id: { orgId: unit.orgId, id: contentId } }, data });
  unit.journal({ action, subject: { kind: "content", id: contentId }, ...(said ? { data: said } : {}) });
  unit.announce({ topic: "content", ids: [contentId] });
}

async function isLater(unit: Unit, day: string): Promise<boolean> {
  const { calendar } = await unit.agreement();
  return day > dayOf(unit.now.toISOString(), calendar.timeZone);
}

/** Gives it a new text, on top of the one that was on screen; `stale` hands back what somebody else wrote meanwhile. */
export const editContent = command({
  name: "managedContent.edit",
  input: editInput,
  may: "content.keep",
  run: async (unit, { contentId, seenRevision, title, body, url }): Promise<Result<{ revision: number }>> => {
    const { tx, orgId, actor, now } = unit;
    const found = await forKeeping(unit, contentId);
    if (!found.ok) return found;
    const content = found.value;
    if (content.title === title && content.body === body && content.url === url)
      return ok({ revision: content.revision });
    if (content.revision !== seenRevision) return staleText(unit, content);
    const by = actor.memberId ?? "";
    const revision = seenRevision + 1;
    const data = { title, body, url, revision, editedById: by, editedAt: now };
    await change(unit, contentId, { data, action: "managedContent.edit", said: { revision } });
    await tx.managedContentVersion.create({
      data: { orgId, id: newId(), contentId, revision, title, body, savedById: by, savedAt: now },
    });
    haveContentLinksChecked(unit, { id: contentId, body, url });
    return ok({ revision });
  },
});

type Text = { title: string; body: string; revision: number; editedById: string };

async function staleText({ tx, orgId }: Unit, { title, body, revision, editedById }: Text): Promise<Refused> {
  const editor = await tx.member.findUnique({
    where: { orgId_id: { orgId, id: editedById } },
    select: { name: true },
  });
  return refuse("stale", "content.textChanged", { values: { name: editor?.name ?? "", title, body, revision } });
}

/** Says what it is, what it is about, who looks after it and when it is looked at again. Whoever leads may too. */
export const arrangeContent = command({
  name: "managedContent.arrange",
  input: arrangeInput,
  may: "content.keep",
  run: async (unit, { contentId, kind, topicId, ownerId, reviewOn }): Promise<Result<true>> => {
    const { tx, orgId, actor, now } = unit;
    const found = await forKeeping(unit, contentId, { alsoBy: () => mayTry(actor.roles, "items.lead") });
    if (!found.ok) return found;
    const before = found.value;
    if (reviewOn !== before.reviewOn && !(await isLater(unit, reviewOn)))
      return invalid("reviewOn", "fields.inThePast");
    if (topicId && (await tx.topic.count({ where: { orgId, id: topicId } })) === 0)
      return invalid("topicId", "fields.unknown");
    const owner = await tx.member.findFirst({
      where: { orgId, id: ownerId, removedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
      select: { roles: { select: { role: true } } },
    });
    if (!owner?.roles.some(({ role }) => role !== "adviser")) return invalid("ownerId", "fields.unknown");
    const isMoved = reviewOn !== before.reviewOn || ownerId !== before.ownerId;
    const arranged = { kind, topicId, ownerId, reviewOn };
    await change(unit, contentId, {
      // Another day, or somebody else: they are told when it comes.
      data: { ...arranged, ...(isMoved ? { reviewToldAt: null } : {}) },
      action: "managedContent.arrange",
      said: { ...arranged, before: { ownerId: before.ownerId, reviewOn: before.reviewOn } },
    });
    return ok(true);
  },
});

/** Looked at, and still right: until the next day to look at it. */
export const confirmContent = command({
  name: "managedContent.confirm",
  input: confirmInput,
  may: "content.keep",
  run: async (unit, { contentId, reviewOn }): Promise<Result<true>> => {
    const found = await forKeeping(unit, contentId);
    if (!found.ok) return found;
    if (!(await isLater(unit, reviewOn))) return invalid("reviewOn", "fields.inThePast");
    await change(unit, contentId, {
      data: { reviewOn, reviewToldAt: null },
      action: "managedContent.confirm",
      said: { before: found.value.reviewOn, reviewOn },
    });
    return ok(true);
  },
});

/** Takes it out of use, with the reason; where it was put in it stays. Who proposed it may take the proposal back. */
export const endContent = command({
  name: "managedContent.end",
  input: endInput,
  may: "content.keep",
  run: async (unit, { contentId, words }): Promise<Result<true>> => {
    const found = await forKeeping(unit, contentId, {
      inAnyState: true,
      alsoBy: ({ hardenedById, acceptedAt }, memberId) => acceptedAt === null && hardenedById === memberId,
    });
    if (!found.ok) return found;
    const content = found.value;
    if (content.endedAt) return refuse("wrong_state", "content.notInUse");
    const data = { endedAt: unit.now, endedReason: words };
    await change(unit, contentId, { data, action: "managedContent.end", said: { words } });
    await tellSource(unit, content);
    return ok(true);
  },
});

/** Puts content that was taken out of use back into it. */
export const putBackContent = command({
  name: "managedContent.putBack",
  input: contentInput,
  may: "content.keep",
  run: async (unit, { contentId }): Promise<Result<true>> => {
    const found = await forKeeping(unit, contentId, { inAnyState: true });
    if (!found.ok) return found;
    const content = found.value;
    if (!content.acceptedAt) return refuse("wrong_state", "content.answered");
    if (!content.endedAt) return ok(true);
    const data = { endedAt: null, endedReason: null };
    await change(unit, contentId, { data, action: "managedContent.putBack" });
    await tellSource(unit, content);
    return ok(true);
  },
});

/** The post it was made of is hard as long as something of it is in use. */
async function tellSource(unit: Unit, { sourceItemId }: { sourceItemId: string | null }): Promise<void> {
  if (!sourceItemId) return;
  const { tx, orgId } = unit;
  const left = await tx.managedContent.count({
    where: { orgId, sourceItemId, acceptedAt: { not: null }, endedAt: null },
  });
  await tx.item.updateMany({
    where: { orgId, id: sourceItemId },
    data: { contentStatus: left > 0 ? "hard" : "soft" },
  });
  unit.announce({ topic: "items", ids: [sourceItemId] });
}

export const managedContentCommands = { editContent, arrangeContent, confirmContent, endContent, putBackContent };
