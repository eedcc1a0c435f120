import sharp from "sharp";
import { recordFault } from "@/lib/platform/log";
import { readStoredFile } from "@/lib/platform/storage";

/** Twice what it is on paper, so that it prints sharply. */
const SIZE = { width: 480, height: 360 };
const PIXELS_MAX = 60_000_000;

/** A stored picture as it goes on a sheet (JPEG), cut to its frame; undefined where it cannot be read: the sheet goes without. */
export async function photoForPaper(storageKey: string): Promise<Uint8Array | undefined> {
  try {
    const image = sharp(await readStoredFile(storageKey), { limitInputPixels: PIXELS_MAX }).autoOrient();
    const cut = image.resize({ ...SIZE, fit: "cover", position: "attention" });
    return await cut.flatten({ background: "#ffffff" }).jpeg({ quality: 80 }).toBuffer();
  } catch (fault) {
    recordFault(fault, { photo: storageKey });
    return undefined;
  }
}
