import type { Box } from "@/lib/domain/media";
import { imageToShow } from "./images";
import { readStoredFile } from "./storage";

/** What one server keeps of pictures it made small: a few hundred. The rest is made again when it is asked for. */
const KEPT_BYTES = 32_000_000;

/** In the order they were last asked for; the first goes first. */
const kept = new Map<string, Uint8Array>();
const beingMade = new Map<string, Promise<Uint8Array>>();
let bytesKept = 0;

/** A part of a stored picture, as wide as asked; asked by many at once, it is made once. */
export async function shownImage(storageKey: string, box: Box | null, width: number): Promise<Uint8Array> {
  const name = JSON.stringify([storageKey, box, width]);
  const known = kept.get(name);
  if (known) {
    kept.delete(name);
    kept.set(name, known);
    return known;
  }
  const making = beingMade.get(name) ?? make(name, () => readStoredFile(storageKey), { box, width });
  beingMade.set(name, making);
  return making;
}

async function make(name: string, read: () => Promise<Uint8Array>, how: { box: Box | null; width: number }) {
  try {
    const made = await imageToShow(await read(), how.box, how.width);
    keep(name, made);
    return made;
  } finally {
    beingMade.delete(name);
  }
}

function keep(name: string, made: Uint8Array): void {
  kept.set(name, made);
  bytesKept += made.length;
  for (const [oldest, bytes] of kept) {
    if (bytesKept <= KEPT_BYTES) return;
    kept.delete(oldest);
    bytesKept -= bytes.length;
  }
}
