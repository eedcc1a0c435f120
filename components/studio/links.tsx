"use client";

import { ArrowRightLeft, Check, CircleAlert, CircleHelp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useItem } from "@/components/items/item-context";
import { linksIn } from "@/lib/domain/channels";
import { isDead } from "@/lib/features/link-checks/schema";

const ICONS = { fine: Check, moved: ArrowRightLeft, gone: CircleAlert, unreachable: CircleAlert, refused: CircleHelp };

/** Whether the addresses in a text lead somewhere. One that does not is worth a look, and holds nobody up. */
export function Links({ body, linkUrl }: { body: string; linkUrl: string | null }) {
  const t = useTranslations("studio.links");
  const { page } = useItem();
  const urls = [...new Set([...linksIn(body), ...(linkUrl ? [linkUrl] : [])])];
  const known = urls.flatMap((url) => page.links.filter((link) => link.url === url));
  if (known.length === 0) return null;
  return (
    <ul aria-label={t("title")} className="mt-2 grid gap-1 text-t13">
      {known.map(({ url, outcome }) => {
        const Icon = ICONS[outcome];
        return (
          <li
            key={url}
            className={`flex items-start gap-1.5 ${isDead(outcome) ? "font-medium text-amber-ink" : "text-ink-3"}`}
          >
            <Icon className="icon mt-0.5 flex-none" aria-hidden />
            <span className="min-w-0 wrap-anywhere">{t(outcome, { link: shortLink(url) })}</span>
          </li>
        );
      })}
    </ul>
  );
}

const SHOWN = 48;

/** An address as people say it, no longer than fits a line. */
export function shortLink(url: string): string {
  const bare = url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
  return bare.length > SHOWN ? `${bare.slice(0, SHOWN)}…` : bare;
}
