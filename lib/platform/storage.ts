import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { env } from "./env";

/** Files by key, in a folder on disk; `orgId/hash.ext`, so that nobody's file can be named from elsewhere. */
const KEY = /^[0-9a-f-]{36}\/[0-9a-f]{64}\.(jpg|png|webp)$/;

function pathOf(key: string): string {
  if (!KEY.test(key)) throw new Error("Not a storage key.");
  return join(env().TREKKER_DATA_DIR, "files", key);
}

/** Stores bytes under their own hash; storing the same again changes nothing. */
export async function storeFile(orgId: string, bytes: Uint8Array, extension: "jpg" | "png" | "webp") {
  const contentHash = createHash("sha256").update(bytes).digest("hex");
  const storageKey = `${orgId}/${contentHash}.${extension}`;
  const path = pathOf(storageKey);
  await mkdir(dirname(path), { recursive: true });
  // Written beside and moved into place: a reader never sees half a file.
  const half = `${path}.${randomUUID()}`;
  await writeFile(half, bytes);
  await rename(half, path);
  return { storageKey, contentHash };
}

/** The bytes of a stored file. @throws when the key is none or nothing is stored under it. */
export const readStoredFile = (key: string): Promise<Buffer> => readFile(pathOf(key));
