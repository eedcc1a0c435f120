import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { lookOf, type NetworkName } from "@/lib/domain/channels";
import { initials } from "@/lib/domain/language";
import { LinkCard } from "./link-card";
import { PostText } from "./post-text";
import { PreviewPictures } from "./preview-pictures";

export type PreviewedPicture = { id: string; src: string; alt: string; width: number; height: number };

export type PreviewedPost = {
  network: NetworkName;
  /** The channel's own name. */
  name: string;
  /** The account, where one is connected. */
  handle: string | null;
  organisation: string;
  body: string;
  linkUrl: string | null;
  linkTitle: string | null;
  pictures: readonly PreviewedPicture[];
};

/** One post as its network shows it: who, the text as far as it is seen, and the pictures or the card. */
export function PostPreview(post: PreviewedPost) {
  const t = useTranslations("studio.preview");
  const { network, pictures, organisation } = post;
  const { picturesFirst } = lookOf(network);
  const media = pictures.length > 0 ? <PreviewPictures network={network} pictures={pictures} /> : null;
  const needsPicture = network === "instagram" && pictures.length === 0;
  return (
    <article className="mx-auto max-w-105 overflow-hidden rounded-r border border-line bg-surface text-t14 text-ink">
      <header className="flex items-center gap-2.5 px-3.5 py-3">
        <Avatar initials={initials(organisation)} />
        <p className="min-w-0 leading-tight">
          <b className="block truncate">{organisation}</b>
          <span className="block truncate text-t12 text-ink-3">{post.handle ? `@${post.handle}` : post.name}</span>
        </p>
      </header>
      {picturesFirst ? media : null}
      {needsPicture ? (
        <p className="grid aspect-[4/3] place-items-center bg-sunken px-6 text-center text-ink-3">{t("noPicture")}</p>
      ) : null}
      <div className="px-3.5 py-2">
        <PostText network={network} body={post.body} />
      </div>
      {picturesFirst ? null : media}
      <LinkCard post={post} />
      <div className="h-2" />
    </article>
  );
}
