import sharp from "sharp";

/** A picture fit to send: upright, without anything but its pixels, small enough for every network. */
export type CleanImage = {
  bytes: Uint8Array;
  mimeType: "image/jpeg" | "image/png" | "image/webp";
  extension: "jpg" | "png" | "webp";
  width: number;
  height: number;
};

export type ImageRefusal = "image_type" | "image_unreadable" | "image_too_many_pixels";

/** What a phone of today makes, with room; more than this would be unpacked into gigabytes. */
const PIXELS_MAX = 60_000_000;
const EDGE_MAX = 2_048;
const EDGE_MIN = 512;
const BYTES_MAX = 1_000_000;
const SECONDS_MAX = 15;
const QUALITIES = [85, 75, 62, 50] as const;

type Kind = "jpeg" | "png" | "webp";

/** What the first bytes say it is; the name and the type a sender gives are not asked. */
function kindOf(bytes: Uint8Array): Kind | null {
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0xff, 0xd8, 0xff)) return "jpeg";
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "png";
  const text = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString("latin1");
  return text(0, 4) === "RIFF" && text(8, 12) === "WEBP" ? "webp" : null;
}

/**
 * Reads a picture and writes it anew: turned upright, without place, camera and whatever else rode along, at most
 * 2,048 pixels a side and a million bytes. Only JPEG, PNG and WebP reach the decoder.
 */
export async function cleanImage(bytes: Uint8Array): Promise<CleanImage | ImageRefusal> {
  const kind = kindOf(bytes);
  if (!kind) return "image_type";
  try {
    const { width, height, hasAlpha } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > PIXELS_MAX) return "image_too_many_pixels";
    return await smallEnough(bytes, kind === "png" || hasAlpha ? "png" : kind);
  } catch {
    return "image_unreadable";
  }
}

const open = (bytes: Uint8Array, edge: number) =>
  sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: "error" })
    .timeout({ seconds: SECONDS_MAX })
    .autoOrient()
    .resize({ width: edge, height: edge, fit: "inside", withoutEnlargement: true });

/** A drawing stays a PNG while that is small; from then on, and for photographs, quality gives way before size does. */
async function smallEnough(bytes: Uint8Array, kind: Kind): Promise<CleanImage> {
  if (kind === "png") {
    const { data, info } = await open(bytes, EDGE_MAX)
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    if (data.length <= BYTES_MAX) return { ...sizeOf(info), bytes: data, mimeType: "image/png", extension: "png" };
  }
  const format = kind === "jpeg" ? "jpeg" : "webp";
  for (let edge = EDGE_MAX; edge >= EDGE_MIN; edge /= 2) {
    for (const quality of QUALITIES) {
      const written = open(bytes, edge);
      const encoded = format === "jpeg" ? written.jpeg({ quality, mozjpeg: true }) : written.webp({ quality });
      const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
      if (data.length > BYTES_MAX) continue;
      const named = format === "jpeg" ? ({ mimeType: "image/jpeg", extension: "jpg" } as const) : WEBP;
      return { ...sizeOf(info), ...named, bytes: data };
    }
  }
  throw new Error("A picture of 512 pixels a side is always smaller than a million bytes.");
}

const WEBP = { mimeType: "image/webp", extension: "webp" } as const;
const sizeOf = ({ width, height }: { width: number; height: number }) => ({ width, height });
