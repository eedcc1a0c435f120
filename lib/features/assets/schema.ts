import { z } from "zod";
import { ASSET_TITLE_MAX, type Focus } from "@/lib/domain/media";
import { ALT_MAX } from "@/lib/domain/workflow/limits";

const id = z.uuid({ error: "fields.unknown" });
/** Text as people type it, without what a database cannot hold. */
const plainText = (max: number) =>
  z
    .string({ error: "fields.required" })
    .max(max, { error: "fields.too_big" })
    .refine((text) => text.isWellFormed() && !text.includes("\u0000"), { error: "fields.unreadable" });
const share = z.number().min(0).max(1);
const title = plainText(ASSET_TITLE_MAX).trim();

/** What was found out about a picture after it was read, turned upright, written again and stored. */
export const addAssetInput = z.object({
  storageKey: z.string().max(200),
  contentHash: z.string().length(64),
  mimeType: z.enum(["image/jpeg", "image/png", "image/webp"]),
  bytes: z.int().positive(),
  width: z.int().positive(),
  height: z.int().positive(),
  title: title.default(""),
  source: z.enum(["by_hand", "shared", "mail"]).default("by_hand"),
});
export type NewAsset = Pick<z.input<typeof addAssetInput>, "title" | "source">;

export const describeAssetInput = z.object({ assetId: id, title, alt: plainText(ALT_MAX).trim() });
export const focusAssetInput = z.object({ assetId: id, x: share, y: share });
export const assetInput = z.object({ assetId: id });
export const attachInput = z.object({ ideaId: id, assetId: id });

/** A place in the library: the last picture that was shown. */
const cursor = z.string().regex(/^\d{1,15}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
export const USES = ["all", "used", "unused"] as const;
export type Use = (typeof USES)[number];

export const libraryQuery = z.object({
  words: plainText(100).default(""),
  use: z.enum(USES).catch("all").default("all"),
  cursor: cursor.optional(),
});
export type LibraryQuery = z.output<typeof libraryQuery>;

/** A picture of the library as it is shown. Moments are ISO texts. */
export type AssetView = {
  id: string;
  title: string;
  alt: string;
  /** Its address; how wide it is wanted is added to that. */
  src: string;
  width: number;
  height: number;
  bytes: number;
  focus: Focus;
  addedBy: string;
  addedById: string;
  addedAt: string;
  /** With how many posts, ideas and effects it goes. */
  posts: number;
  ideas: number;
  effects: number;
};
export type LibraryPage = { assets: AssetView[]; next: string | null };
/** Where a picture is used, by name. */
export type AssetUse = { kind: "item" | "idea" | "effect"; id: string; title: string };
export type AssetDetail = AssetView & { usedBy: AssetUse[] };
/** A picture that goes with an idea. */
export type Attachment = Pick<AssetView, "id" | "title" | "alt" | "src" | "width" | "height" | "addedById">;
