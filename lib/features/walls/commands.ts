import { ok, type Result, refuse } from "@/lib/domain/result";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { hashToken, newToken } from "@/lib/platform/secrets";
import { endWallInput, makeWallInput, WALLS_MAX } from "./schema";

/**
 * A secret address for the screen in the canteen. It is given once and not kept: what is stored recognises it and cannot
 * be used.
 */
export const makeWall = command({
  name: "walls.make",
  input: makeWallInput,
  may: "reflex.lead",
  run: async (unit, { name, showsNames }): Promise<Result<{ wallId: string; link: string }>> => {
    const { tx, orgId, actor, now } = unit;
    if (actor.kind !== "member") return refuse("not_found", "notFound");
    if ((await tx.successWall.count({ where: { orgId, endedAt: null } })) >= WALLS_MAX) {
      return refuse("conflict", "walls.tooMany", { values: { most: WALLS_MAX } });
    }
    const [wallId, token] = [newId(), newToken()];
    const made = { createdById: actor.memberId, createdAt: now };
    await tx.successWall.create({
      data: { orgId, id: wallId, name, showsNames, tokenHash: hashToken(token), ...made },
    });
    unit.journal({ action: "walls.make", subject: { kind: "success_wall", id: wallId }, data: { name, showsNames } });
    return ok({ wallId, link: `${orgId}.${token}` });
  },
});

/** Makes an address useless from now on. */
export const endWall = command({
  name: "walls.end",
  input: endWallInput,
  may: "reflex.lead",
  run: async (unit, { wallId }): Promise<Result<true>> => {
    const { tx, orgId, now } = unit;
    const wall = await tx.successWall.findUnique({ where: { orgId_id: { orgId, id: wallId } } });
    if (!wall) return refuse("not_found", "notFound");
    const { count } = await tx.successWall.updateMany({
      where: { orgId, id: wallId, endedAt: null },
      data: { endedAt: now },
    });
    if (count === 0) return ok(true);
    unit.journal({ action: "walls.end", subject: { kind: "success_wall", id: wallId }, data: { name: wall.name } });
    return ok(true);
  },
});

export const wallCommands = { makeWall, endWall };
