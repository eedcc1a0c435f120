"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useItem } from "@/components/items/item-context";
import { misfitsOf } from "@/lib/domain/channels";
import { shortLink } from "./links";

/** What is worth a look before the text is handed in: what a network would refuse, and links that lead nowhere. */
export function LookAgain() {
  const t = useTranslations("studio");
  const { page } = useItem();
  const headingId = useId();
  const refused = page.texts.flatMap(({ name: channel, network, characterLimit, body, linkUrl }) =>
    misfitsOf({ network, characterLimit, body, linkUrl, pictures: page.pictures })
      .filter(({ weight }) => weight === "refused")
      .map(({ kind, count, limit }) => t(`fit.${kind}`, { channel, count, limit })),
  );
  const dead = page.links.flatMap(({ url, outcome }) =>
    outcome === "gone" || outcome === "unreachable" ? [t(`links.${outcome}`, { link: shortLink(url) })] : [],
  );
  const findings = [...refused, ...dead];
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby={headingId} className="border-t border-line pt-3">
      <h3 id={headingId} className="mb-1 text-t14 text-ink">
        {t("lookAgain")}
      </h3>
      <ul className="grid gap-1">
        {findings.map((finding) => (
          <li key={finding} className="flex items-start gap-1.5 text-t13 text-amber-ink">
            <CircleAlert className="icon mt-0.5 flex-none" aria-hidden />
            <span className="min-w-0 wrap-anywhere">{finding}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
