import { entitiesIn } from "./entities";
import { measure, rulesOf } from "./limits";
import type { NetworkName } from "./networks";

/** What would go out on one channel. */
export type ChannelPost = {
  network: NetworkName;
  /** The channel's own limit, where its account has one. */
  characterLimit: number | null;
  body: string;
  linkUrl: string | null;
  pictures: readonly { alt: string }[];
};

/**
 * What does not go together with a network. `refused`: it would not take the post; `lost`: it takes the post and leaves
 * that part out, or makes nothing of it.
 */
export type Misfit = {
  kind:
    | "tooLong"
    | "needsPicture"
    | "tooManyPictures"
    | "altTooLong"
    | "tooManyHashtags"
    | "tooManyMentions"
    | "linkNotPressable"
    | "noCard"
    | "cardOrPictures";
  weight: "refused" | "lost";
  count: number;
  limit: number;
};

/** Everything of a post that its network would refuse or lose, the worst first. */
export function misfitsOf(post: ChannelPost): Misfit[] {
  return [...textMisfits(post), ...pictureMisfits(post), ...linkMisfits(post)].sort(
    (a, b) => Number(a.weight === "lost") - Number(b.weight === "lost"),
  );
}

const found = (is: boolean, misfit: Misfit): Misfit[] => (is ? [misfit] : []);

function textMisfits({ network, characterLimit, body }: ChannelPost): Misfit[] {
  const { hashtagsMax, mentionsMax } = rulesOf(network);
  const { used, limit, over, bytes } = measure(network, body, { limit: characterLimit });
  const isByBytes = bytes !== null && (limit === null || used <= limit);
  const length = isByBytes ? { count: bytes.used, limit: bytes.limit } : { count: used, limit: limit ?? 0 };
  const entities = entitiesIn(body);
  const hashtags = entities.filter(({ kind }) => kind === "hashtag").length;
  const mentions = entities.filter(({ kind }) => kind === "mention").length;
  const [mostHashtags, mostMentions] = [hashtagsMax ?? hashtags, mentionsMax ?? mentions];
  return [
    ...found(over, { kind: "tooLong", weight: "refused", ...length }),
    ...found(hashtags > mostHashtags, {
      kind: "tooManyHashtags",
      weight: "refused",
      count: hashtags,
      limit: mostHashtags,
    }),
    ...found(mentions > mostMentions, {
      kind: "tooManyMentions",
      weight: "refused",
      count: mentions,
      limit: mostMentions,
    }),
  ];
}

function pictureMisfits({ network, pictures }: ChannelPost): Misfit[] {
  const { min, max, altMax } = rulesOf(network).pictures;
  const count = pictures.length;
  const longest = Math.max(0, ...pictures.map(({ alt }) => alt.length));
  return [
    ...found(count < min, { kind: "needsPicture", weight: "refused", count, limit: min }),
    ...found(max !== null && count > max, { kind: "tooManyPictures", weight: "refused", count, limit: max ?? 0 }),
    ...found(altMax !== null && longest > altMax, {
      kind: "altTooLong",
      weight: "refused",
      count: longest,
      limit: altMax ?? 0,
    }),
  ];
}

function linkMisfits({ network, body, linkUrl, pictures }: ChannelPost): Misfit[] {
  const { linksWork, hasCard } = rulesOf(network);
  const links = entitiesIn(body).filter(({ kind }) => kind === "link").length;
  const hasLink = linkUrl !== null;
  return [
    ...found(!linksWork && links > 0, { kind: "linkNotPressable", weight: "lost", count: links, limit: 0 }),
    ...found(!hasCard && hasLink, { kind: "noCard", weight: "lost", count: 1, limit: 0 }),
    ...found(hasCard && hasLink && pictures.length > 0 && network !== "newsletter" && network !== "other", {
      kind: "cardOrPictures",
      // Ours go out with the pictures; where somebody places it by hand, the network does the same.
      weight: "lost",
      count: pictures.length,
      limit: 0,
    }),
  ];
}
