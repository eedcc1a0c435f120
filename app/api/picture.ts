import { refused } from "@/app/api/viewing";
import { boxOf, type Crop, cropName, SHOWN_WIDTHS } from "@/lib/domain/media";
import { recordFault } from "@/lib/platform/log";
import { shownImage } from "@/lib/platform/renditions";
import { openStoredFile } from "@/lib/platform/storage";

/** A stored picture and the part of it that is shown. */
export type ShownPicture = {
  storageKey: string;
  contentHash: string;
  mimeType: string;
  width: number;
  height: number;
  crop: Crop | null;
};

const WIDEST = SHOWN_WIDTHS[SHOWN_WIDTHS.length - 1] ?? 0;

/**
 * Answers with a picture that the asker may see, as wide as the address wants it (`w`, one of the widths there are), and
 * as nothing but a picture: no browser can be made to read it as a page. Who may see it is asked before this is called.
 */
export async function answerWithPicture(request: Request, picture: ShownPicture): Promise<Response> {
  const wanted = new URL(request.url).searchParams.get("w");
  const width = SHOWN_WIDTHS.find((known) => String(known) === wanted) ?? null;
  if (wanted !== null && width === null) return refused("not_found");
  const isAsStored = width === null && picture.crop === null;
  const headers = headersOf(picture, isAsStored ? null : (width ?? WIDEST));
  if (request.headers.get("if-none-match") === headers.etag) return new Response(null, { status: 304, headers });
  try {
    const body = isAsStored ? await openStoredFile(picture.storageKey) : await rendered(picture, width ?? WIDEST);
    return body ? new Response(body as BodyInit, { headers }) : refused("not_found");
  } catch (fault) {
    recordFault(fault, { picture: picture.contentHash });
    return refused("not_found");
  }
}

const rendered = ({ storageKey, crop, ...size }: ShownPicture, width: number) =>
  shownImage(storageKey, crop && boxOf(crop, size), width);

/** `width`: made for a screen, as WebP; null: the file as it is kept. */
function headersOf({ contentHash, mimeType, crop }: ShownPicture, width: number | null) {
  const type = width === null ? mimeType : "image/webp";
  return {
    "content-type": type,
    "content-disposition": `inline; filename="${contentHash.slice(0, 12)}.${type.replace("image/", "")}"`,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    // The same address always shows the same picture, but whoever may see it can change.
    "cache-control": "private, max-age=600",
    etag: `"${contentHash}.${cropName(crop)}.${width ?? "kept"}"`,
  };
}
