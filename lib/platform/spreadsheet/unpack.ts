import { Unzip, UnzipInflate, zipSync } from "fflate";

type Unpacked = Record<string, Uint8Array>;
const WORKBOOK_PARTS = /\.(xml|rels)$/;
/** What a platform packs together; what a Mac adds beside it is none of it. */
const TABLES = /^(?!__MACOSX\/)(?:.*\/)?(?!\.)[^/]+\.(csv|tsv|txt|xlsx?)$/i;
export type UnpackLimits = { bytesMax: number; filesMax: number };

/** So much is unpacked between two looks at how much there is already; a bomb stops here, not at the end. */
const STEP_BYTES = 4 * 1024;

/**
 * The XML parts of a packed workbook, packed anew without compression: what was counted is what is read, whatever the
 * sizes and the list in the original say. Null when there is more in it than a workbook of ours can hold, or when it is
 * no workbook.
 */
export function repacked(bytes: Uint8Array, limits: UnpackLimits): Uint8Array | null {
  const files = unpacked(bytes, limits, WORKBOOK_PARTS);
  return files && Object.keys(files).length > 0 ? zipSync(files, { level: 0 }) : null;
}

/** The tables in a packed file, by their names, in the order of those. Empty when there are none or when it holds too much. */
export function packedTables(bytes: Uint8Array, limits: UnpackLimits): { name: string; bytes: Uint8Array }[] {
  const files = unpacked(bytes, limits, TABLES) ?? {};
  return Object.entries(files)
    .map(([path, table]) => ({ name: (path.split("/").at(-1) ?? path).replace(/\.\w+$/, ""), bytes: table }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

function unpacked(bytes: Uint8Array, { bytesMax, filesMax }: UnpackLimits, wanted: RegExp): Unpacked | null {
  const files: Unpacked = {};
  const chunks = new Map<string, Uint8Array[]>();
  let size = 0;
  let fileCount = 0;
  let isBroken = false;
  const unzip = new Unzip((file) => {
    fileCount += 1;
    if (fileCount > filesMax || !wanted.test(file.name)) return;
    const own: Uint8Array[] = [];
    chunks.set(file.name, own);
    file.ondata = (error, chunk) => {
      if (error) isBroken = true;
      else {
        own.push(chunk);
        size += chunk.byteLength;
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let start = 0; start < bytes.length; start += STEP_BYTES) {
      unzip.push(bytes.subarray(start, start + STEP_BYTES), start + STEP_BYTES >= bytes.length);
      if (isBroken || size > bytesMax || fileCount > filesMax) return null;
    }
  } catch {
    return null;
  }
  for (const [name, parts] of chunks) files[name] = Buffer.concat(parts);
  return files;
}
