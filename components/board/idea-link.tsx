import { Link2 } from "lucide-react";
import { linkStyle } from "@/components/ui/link";

/** The page an idea is about, by what people call it. */
export function IdeaLink({ url }: { url: string | null }) {
  if (!url) return null;
  return (
    <p className="mt-3 flex items-start gap-1.5 text-t14">
      <Link2 className="icon mt-0.5 flex-none text-ink-2" aria-hidden />
      <a href={url} rel="noreferrer" target="_blank" className={`${linkStyle} min-w-0 wrap-anywhere`}>
        {url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "")}
      </a>
    </p>
  );
}
