"use client";

import { CircleAlert, Info } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ChannelPost, misfitsOf } from "@/lib/domain/channels";

/** What the network would refuse or leave out of this post, in sentences; the length stands with the counter. */
export function Fit({ post, channel }: { post: ChannelPost; channel: string }) {
  const t = useTranslations("studio.fit");
  const misfits = misfitsOf(post).flatMap(({ kind, ...rest }) => (kind === "tooLong" ? [] : [{ kind, ...rest }]));
  if (misfits.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-1 text-t13">
      {misfits.map(({ kind, weight, count, limit }) => {
        const Icon = weight === "refused" ? CircleAlert : Info;
        return (
          <li
            key={kind}
            className={`flex items-start gap-1.5 ${weight === "refused" ? "font-medium text-amber-ink" : "text-ink-2"}`}
          >
            <Icon className="icon mt-0.5 flex-none" aria-hidden />
            {t(kind, { channel, count, limit })}
          </li>
        );
      })}
    </ul>
  );
}
