import type { PublishContent, PublishImage, Rejected } from "@/lib/connectors/port";
import { rejected } from "@/lib/connectors/refusals";
import { limitsOf, measure } from "@/lib/domain/channels";

/**
 * Whether Bluesky would refuse this content, known before anything is sent. `null`: it is fine as far as we can see.
 *
 * Alt text is asked for although Bluesky's servers would take an image without: a public body must describe its images.
 */
export function refusalOf(content: PublishContent): Rejected | null {
  const images = content.images ?? [];
  return refusalOfText(content) ?? refusalOfReply(content) ?? refusalOfCard(content) ?? refusalOfImages(images);
}

function refusalOfReply({ replyTo }: PublishContent): Rejected | null {
  const isWhole = ["rootUri", "rootCid", "parentUri", "parentCid"].every((key) => replyTo?.[key]);
  return replyTo === undefined || isWhole ? null : rejected("reply_gone", "what is answered has no address");
}

function refusalOfText({ text, linkCard, images = [] }: PublishContent): Rejected | null {
  if (text.trim() === "" && linkCard === undefined && images.length === 0) {
    return rejected("text_empty", "there is nothing to post");
  }
  const { used, limit, over, bytes } = measure("bluesky", text);
  if (!over) return null;
  return rejected("text_too_long", `${used} of ${limit} graphemes, ${bytes?.used} of ${bytes?.limit} bytes`);
}

function refusalOfCard({ linkCard, images = [] }: PublishContent): Rejected | null {
  if (linkCard === undefined) return null;
  if (images.length > 0) return rejected("card_with_images", "a Bluesky post has a link card or images, not both");
  const url = URL.parse(linkCard.url);
  const isWebPage = url?.protocol === "https:" || url?.protocol === "http:";
  return isWebPage ? null : rejected("link_invalid", "the card's address is not a web address");
}

function refusalOfImages(images: readonly PublishImage[]): Rejected | null {
  const limits = limitsOf("bluesky").images;
  if (limits === null || images.length === 0) return null;
  if (images.length > limits.max) return rejected("too_many_images", `${images.length} of ${limits.max} images`);
  for (const [index, image] of images.entries()) {
    const name = `image ${index + 1}`;
    if (image.alt.trim() === "") return rejected("alt_missing", `${name} has no alt text`);
    if (!limits.mimeTypes.includes(image.mimeType)) return rejected("image_type", `${name} is ${image.mimeType}`);
    if (image.bytes.byteLength > limits.maxBytes) {
      return rejected("image_too_large", `${name} has ${image.bytes.byteLength} of ${limits.maxBytes} bytes`);
    }
  }
  return null;
}
