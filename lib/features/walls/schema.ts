import { z } from "zod";
import { id, requiredText } from "@/lib/features/items/schema";
import { linkToken } from "@/lib/features/team/schema";

export const WALL_NAME_MAX = 60;
/** More screens than this nobody keeps apart. */
export const WALLS_MAX = 10;

export const makeWallInput = z.object({ name: requiredText(WALL_NAME_MAX), showsNames: z.boolean() });
export const endWallInput = z.object({ wallId: id });

/** `<organisation>.<secret>`, as it stands in the address of the wall. */
export const wallToken = z
  .string()
  .transform((link) => {
    const [orgId, token, ...more] = link.split(".");
    return { orgId, token: more.length === 0 ? token : undefined };
  })
  .pipe(z.object({ orgId: z.uuid({ error: "fields.link" }), token: linkToken }));

/** A screen somewhere in the house that shows what went well. */
export type WallView = { id: string; name: string; showsNames: boolean; by: string; createdAt: string };

/** One thing that went well: an effect, or a post that went out, with what it did where that is known. */
export type Success = {
  id: string;
  kind: "effect" | "post";
  title: string;
  story: string;
  /** Whose idea it was, by first name. */
  thanksTo: string | null;
  channels: string[];
  reach: number | null;
  reactions: number | null;
  onDay: string;
};

/** What the wall shows: nothing that is not out already. */
export type WallShow = { organisation: string; successes: Success[]; today: string };
