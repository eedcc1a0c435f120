import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { type FileStore, readKey } from "./store";

/** Files in a folder on disk; several servers may share it. */
export function diskStore(folder: string): FileStore {
  const pathOf = (key: string): string => {
    readKey(key);
    return join(folder, key);
  };
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      // Written beside and moved into place: a reader never sees half a file.
      const half = `${path}.${randomUUID()}`;
      await writeFile(half, bytes);
      await rename(half, path);
    },
    async open(key) {
      const handle = await open(pathOf(key)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return null;
        throw error;
      });
      if (!handle) return null;
      return Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>;
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}
