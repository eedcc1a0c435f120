import { createHash } from "node:crypto";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { clock } from "@/lib/platform/clock";
import { type Env, env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { diskStore } from "./disk";
import { s3Store } from "./s3";
import { EXTENSIONS, type Extension, type FileStore } from "./store";

let chosen: FileStore | undefined;

/** The store of this installation: the bucket that its settings name, else the folder of its data. */
export function fileStore(): FileStore {
  chosen ??= storeFor(env());
  return chosen;
}

function storeFor(settings: Env): FileStore {
  const { S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, TREKKER_DATA_DIR } = settings;
  if (!S3_BUCKET) return diskStore(join(TREKKER_DATA_DIR, "files"));
  return s3Store({
    endpoint: settings.S3_ENDPOINT ?? `https://s3.${S3_REGION}.amazonaws.com`,
    bucket: S3_BUCKET,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID ?? "",
    secretAccessKey: S3_SECRET_ACCESS_KEY ?? "",
  });
}

export type StoredAs = { storageKey: string; contentHash: string; mimeType: (typeof EXTENSIONS)[Extension] };

/**
 * Stores bytes under their own hash; storing the same again changes nothing. It is on record before it lies there, so
 * that a file which nothing comes to refer to is found, and one that is brought again at this moment is not swept.
 */
export async function storeFile(orgId: string, bytes: Uint8Array, extension: Extension): Promise<StoredAs> {
  const contentHash = createHash("sha256").update(bytes).digest("hex");
  const storageKey = `${orgId}/${contentHash}.${extension}`;
  await inOrganisation(
    orgId,
    (tx) => tx.$executeRaw`
      insert into stored_file (org_id, id, storage_key, stored_at)
      values (${orgId}::uuid, ${newId()}::uuid, ${storageKey}, ${clock.now()})
      on conflict (org_id, storage_key) do update set stored_at = excluded.stored_at, unused_since = null`,
  );
  await fileStore().put(storageKey, bytes);
  return { storageKey, contentHash, mimeType: EXTENSIONS[extension] };
}

/** A stored file as it comes; null when nothing is stored under this key. @throws when the key is none. */
export const openStoredFile = (key: string): Promise<ReadableStream<Uint8Array> | null> => fileStore().open(key);

/** The whole of a stored file. @throws when the key is none or nothing is stored under it. */
export async function readStoredFile(key: string): Promise<Buffer> {
  const stream = await openStoredFile(key);
  if (!stream) throw new Error("Nothing is stored under this key.");
  return buffer(stream);
}
