import { rulesOf } from "@/lib/domain/channels";
import type { PreviewedPost } from "./post-preview";

/** The card of the page a post leads to; beside pictures no network shows one. */
export function LinkCard({ post }: { post: PreviewedPost }) {
  const { network, linkUrl, linkTitle, pictures } = post;
  if (!linkUrl || !rulesOf(network).hasCard || pictures.length > 0) return null;
  const host = URL.parse(linkUrl)?.hostname.replace(/^www\./, "") ?? linkUrl;
  return (
    <div className="mx-3.5 mb-1 rounded-r border border-line px-3 py-2.5">
      <p className="truncate text-t12 text-ink-3">{host}</p>
      <p className="font-medium">{linkTitle || linkUrl}</p>
    </div>
  );
}
