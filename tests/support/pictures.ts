import sharp from "sharp";
import { addAsset, storePicture } from "@/lib/features/assets/commands";
import { addMedia } from "@/lib/features/media/commands";
import { as } from "./as";
import type { GivenMember } from "./given";
import { must } from "./post";

/** A photograph of one colour; another size, or quite another colour, is another picture. */
export const photo = (
  background = "#26364a",
  [width, height]: readonly [number, number] = [400, 200],
): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** A picture in the library, brought by somebody. */
export async function assetOf(member: GivenMember, bytes: Uint8Array, title = "Foto"): Promise<string> {
  const stored = await must(storePicture(member.orgId, bytes, { title, source: "by_hand" }));
  return (await must(as(member, addAsset, stored))).assetId;
}

/** The same, with a post. */
export async function pictureWith(member: GivenMember, itemId: string, bytes: Uint8Array) {
  const assetId = await assetOf(member, bytes);
  return { assetId, ...(await must(as(member, addMedia, { itemId, assetId }))) };
}
