import { ok, type Result } from "@/lib/domain/result";
import { notFound } from "@/lib/features/items/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { hashToken, newToken } from "@/lib/platform/secrets";
import { endPreviewLinkInput, makePreviewLinkInput } from "./schema";

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * Makes a secret address where somebody outside can look at a post for a while. The address is given once and not kept:
 * what is stored recognises it and cannot be used.
 */
export const makePreviewLink = command({
  name: "previewLinks.make",
  input: makePreviewLinkInput,
  // Whoever writes a post may ask somebody to read it; looking is all that the address lets them do.
  may: "items.write",
  run: async (unit, { itemId, forWhom, days }): Promise<Result<{ linkId: string; link: string }>> => {
    const { tx, orgId, actor, now } = unit;
    const isThere = (await tx.item.count({ where: { orgId, id: itemId } })) > 0;
    if (!isThere || actor.kind !== "member") return notFound();
    const [linkId, token] = [newId(), newToken()];
    const expiresAt = new Date(now.getTime() + days * DAY_MS);
    const madeBy = { createdById: actor.memberId, createdAt: now };
    const kept = { orgId, id: linkId, itemId, forWhom, tokenHash: hashToken(token), expiresAt };
    await tx.previewLink.create({ data: { ...kept, ...madeBy } });
    const data = { linkId, forWhom, expiresAt: expiresAt.toISOString() };
    unit.journal({ action: "previewLinks.make", subject: { kind: "item", id: itemId }, data });
    unit.announce({ topic: "items", ids: [itemId] });
    return ok({ linkId, link: `${orgId}.${token}` });
  },
});

/** Makes an address useless from now on. */
export const endPreviewLink = command({
  name: "previewLinks.end",
  input: endPreviewLinkInput,
  may: "items.write",
  run: async (unit, { linkId }): Promise<Result<true>> => {
    const { tx, orgId, now } = unit;
    const link = await tx.previewLink.findUnique({ where: { orgId_id: { orgId, id: linkId } } });
    if (!link) return notFound();
    const { count } = await tx.previewLink.updateMany({
      where: { orgId, id: linkId, endedAt: null },
      data: { endedAt: now },
    });
    if (count === 0) return ok(true);
    const data = { linkId, forWhom: link.forWhom };
    unit.journal({ action: "previewLinks.end", subject: { kind: "item", id: link.itemId }, data });
    unit.announce({ topic: "items", ids: [link.itemId] });
    return ok(true);
  },
});

export const previewLinkCommands = { makePreviewLink, endPreviewLink };
