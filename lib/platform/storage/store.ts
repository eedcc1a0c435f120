export const EXTENSIONS = { jpg: "image/jpeg", png: "image/png", webp: "image/webp" } as const;
export type Extension = keyof typeof EXTENSIONS;

/**
 * Where files lie. A key is `orgId/hash.ext`: it says whose the file is and what is in it, so that nobody's file can be
 * named from elsewhere and the same key is always the same file.
 */
export type FileStore = {
  /** Stores the bytes; again is the same as once. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The file as it comes; null when there is none under this key. */
  open(key: string): Promise<ReadableStream<Uint8Array> | null>;
  /** Takes the file away; one that is gone already is fine. */
  remove(key: string): Promise<void>;
};

const KEY = /^[0-9a-f-]{36}\/([0-9a-f]{64})\.(jpg|png|webp)$/;

/** What a key says of its file. @throws when it is none. */
export function readKey(key: string): { contentHash: string; extension: Extension } {
  const [, contentHash, extension] = KEY.exec(key) ?? [];
  if (!contentHash || !extension) throw new Error("Not a storage key.");
  return { contentHash, extension: extension as Extension };
}
