import type { PublishContent, PublishImage, Rejected } from "@/lib/connectors/port";
import { rejected } from "@/lib/connectors/refusals";
import { rulesOf } from "@/lib/domain/channels";

/**
 * Whether the post would be refused whatever server it is on, known before anything is sent. How long a text may be and
 * which files it takes is each server's own to say: where it says no, that comes back as its refusal.
 */
export function refusalOf(content: PublishContent): Rejected | null {
  const { text, images = [], replyTo } = content;
  if (text.trim() === "" && images.length === 0) return rejected("text_empty", "there is nothing to post");
  if (replyTo !== undefined && !replyTo.statusId) return rejected("reply_gone", "what is answered has no number");
  return refusalOfImages(images);
}

function refusalOfImages(images: readonly PublishImage[]): Rejected | null {
  const { max, altMax } = rulesOf("mastodon").pictures;
  if (max !== null && images.length > max) return rejected("too_many_images", `${images.length} of ${max} images`);
  for (const [index, { alt }] of images.entries()) {
    if (alt.trim() === "") return rejected("alt_missing", `image ${index + 1} has no alt text`);
    if (altMax !== null && alt.length > altMax) {
      return rejected("too_large", `the alt text of image ${index + 1} has ${alt.length} of ${altMax} signs`);
    }
  }
  return null;
}
