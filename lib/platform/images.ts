import sharp, { type Sharp } from "sharp";
import type { Box } from "@/lib/domain/media";

/** A picture fit to keep or send: upright, and without anything but its pixels. */
export type CleanImage = {
  bytes: Uint8Array;
  extension: "jpg" | "png" | "webp";
  width: number;
  height: number;
};

export type ImageRefusal = "image_type" | "image_unreadable" | "image_too_many_pixels" | "image_moving";

/** What a phone of today makes, with room; more than this would be unpacked into gigabytes. */
const PIXELS_MAX = 60_000_000;
const SECONDS_MAX = 15;
const EDGE_MIN = 512;
const QUALITIES = [85, 75, 62, 50] as const;

/** `isPacked`: worth seconds of work to make it smaller. */
type Bounds = { edge: number; bytesMax: number; isPacked: boolean };
/** Kept: enough to cut a part out of it that still fills a screen. */
const KEPT: Bounds = { edge: 4_096, bytesMax: 8_000_000, isPacked: false };
/** Sent: what every network takes. */
const SENT: Bounds = { edge: 2_048, bytesMax: 1_000_000, isPacked: true };

type Kind = "jpeg" | "png" | "webp" | "gif";

/** What the first bytes say it is; the name and the type a sender gives are not asked. */
function kindOf(bytes: Uint8Array): Kind | null {
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0xff, 0xd8, 0xff)) return "jpeg";
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "png";
  const text = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString("latin1");
  if (["GIF87a", "GIF89a"].includes(text(0, 6))) return "gif";
  return text(0, 4) === "RIFF" && text(8, 12) === "WEBP" ? "webp" : null;
}

/** A PNG that moves says so before its first pixel; the decoder would show its first image and be silent of the rest. */
function isMovingPng(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const moves = file.indexOf("acTL");
  return moves !== -1 && moves < file.indexOf("IDAT");
}

/**
 * Reads a picture and writes it anew to be kept: turned upright, without place, camera and whatever else rode along, at
 * most 4,096 pixels a side. Only JPEG, PNG, WebP and GIF reach the decoder. What moves is refused: of a moving picture
 * the networks show different things, and a silent first image is none that somebody chose.
 */
export async function cleanImage(bytes: Uint8Array): Promise<CleanImage | ImageRefusal> {
  const kind = kindOf(bytes);
  if (!kind) return "image_type";
  try {
    const { width, height, hasAlpha, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (pages > 1 || (kind === "png" && isMovingPng(bytes))) return "image_moving";
    if (width * height > PIXELS_MAX) return "image_too_many_pixels";
    return await writeWithin(open(bytes), kind === "jpeg" || (kind === "webp" && !hasAlpha) ? kind : "png", KEPT);
  } catch {
    return "image_unreadable";
  }
}

/** A part of a kept picture as it is sent: at most 2,048 pixels a side and a million bytes. */
export function imageToSend(bytes: Uint8Array, box: Box | null): Promise<CleanImage> {
  const kind = kindOf(bytes);
  return writeWithin(partOf(bytes, box), kind === "jpeg" || kind === "webp" ? kind : "png", SENT);
}

/** A part of a kept picture for a screen: as wide as asked at most, and light. */
export function imageToShow(bytes: Uint8Array, box: Box | null, width: number): Promise<Uint8Array> {
  return partOf(bytes, box).resize({ width, withoutEnlargement: true }).webp({ quality: 80 }).toBuffer();
}

const open = (bytes: Uint8Array) =>
  sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: "error" }).timeout({ seconds: SECONDS_MAX }).autoOrient();

/** Nothing is cut where all of it is wanted: a whole JPEG is made small while it is read, in a tenth of the time. */
const partOf = (bytes: Uint8Array, box: Box | null): Sharp => (box ? open(bytes).extract(box) : open(bytes));

/** A drawing stays a PNG while that is small; from then on, and for photographs, quality gives way before size does. */
async function writeWithin(picture: Sharp, kind: Exclude<Kind, "gif">, bounds: Bounds): Promise<CleanImage> {
  const within = (edge: number) =>
    picture.clone().resize({ width: edge, height: edge, fit: "inside", withoutEnlargement: true });
  if (kind === "png") {
    const { data, info } = await within(bounds.edge)
      .png({ compressionLevel: bounds.isPacked ? 9 : 6 })
      .toBuffer({ resolveWithObject: true });
    if (data.length <= bounds.bytesMax) return { ...sizeOf(info), bytes: data, extension: "png" };
  }
  for (let edge = bounds.edge; edge >= EDGE_MIN; edge /= 2) {
    for (const quality of QUALITIES) {
      const written =
        kind === "jpeg" ? within(edge).jpeg({ quality, mozjpeg: bounds.isPacked }) : within(edge).webp({ quality });
      const { data, info } = await written.toBuffer({ resolveWithObject: true });
      if (data.length > bounds.bytesMax) continue;
      return { ...sizeOf(info), bytes: data, extension: kind === "jpeg" ? "jpg" : "webp" };
    }
  }
  throw new Error("A picture of 512 pixels a side is always smaller than a million bytes.");
}

const sizeOf = ({ width, height }: { width: number; height: number }) => ({ width, height });
