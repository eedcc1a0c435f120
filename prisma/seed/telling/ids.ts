import { createHash } from "node:crypto";

/** All ids of the story carry this moment, so that they do not depend on when it is told. */
const EPOCH_MS = Date.UTC(2026, 0, 5, 8);

/**
 * An id that is the same every time the story is told, so that an address somebody kept still leads somewhere after a
 * reset. Shaped as a UUIDv7; ids of a later `place` sort after those of an earlier one.
 */
export function storyId(name: string, place = 0): string {
  const moment = (EPOCH_MS + place * 1_000).toString(16).padStart(12, "0");
  const hash = createHash("sha256").update(name).digest("hex");
  const variant = "89ab".charAt(Number.parseInt(hash.charAt(0), 16) % 4);
  return [
    moment.slice(0, 8),
    moment.slice(8),
    `7${hash.slice(1, 4)}`,
    `${variant}${hash.slice(4, 7)}`,
    hash.slice(7, 19),
  ].join("-");
}

/** A number from 0 up to (not with) `below`, the same for the same name every time. */
export function storyNumber(name: string, below: number): number {
  return Number.parseInt(createHash("sha256").update(name).digest("hex").slice(0, 8), 16) % below;
}
