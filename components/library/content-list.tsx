"use client";

import { Link2Off } from "lucide-react";
import { useTranslations } from "next-intl";
import { PageLink } from "@/components/ui/page-link";
import { libraryHref } from "@/lib/features/hardening/schema";
import type { ContentLine } from "@/lib/features/managed-content/schema";
import { ContentState } from "./content-state";
import { Day } from "./day";
import { Template } from "./template";
import { useContentChanges } from "./use-content-changes";

/** Managed content, each with its beginning, whose it is, and what is to be done about it. */
export function ContentList({ lines }: { lines: ContentLine[] }) {
  useContentChanges();
  return (
    <ul className="border-b border-line">
      {lines.map((line) => (
        <li
          key={line.id}
          className="grid gap-1 border-t border-line py-3.5 md:grid-cols-[minmax(0,1fr)_15rem] md:gap-x-8"
        >
          <What line={line} />
          <How line={line} />
        </li>
      ))}
    </ul>
  );
}

function What({ line }: { line: ContentLine }) {
  const t = useTranslations("content");
  return (
    <div className="min-w-0">
      <PageLink
        href={libraryHref(line.id)}
        className="rounded-[3px] text-t15 font-semibold underline-offset-3 hover:underline"
      >
        {line.title}
      </PageLink>
      <p className="text-t13 text-ink-2">
        {t("list.about", {
          kind: line.kind,
          topic: line.topic ?? "",
          hasTopic: line.topic ? "yes" : "no",
          owner: line.owner.name,
        })}
      </p>
      <p className="mt-1 line-clamp-2 text-t14 wrap-break-word text-ink-2">
        <Template body={line.beginning} />
      </p>
    </div>
  );
}

function How({ line }: { line: ContentLine }) {
  const t = useTranslations("content.list");
  const isUsable = line.state === "in_use" || line.state === "stale";
  return (
    <div className="content-start text-t13 text-ink-2 md:grid">
      <ContentState state={line.state} />
      {line.state === "in_use" ? <p>{t.rich("until", { day: () => <Day day={line.reviewOn} isShort /> })}</p> : null}
      {line.hasBrokenLink ? (
        <p className="flex items-center gap-1.5 font-semibold text-red-ink">
          <Link2Off className="icon flex-none" aria-hidden />
          {t("broken")}
        </p>
      ) : null}
      {isUsable ? <p>{line.posts === 0 ? t("unused") : t("used", { count: line.posts })}</p> : null}
      {isUsable && line.olderPosts > 0 ? (
        <p className="text-amber-ink">{t("older", { count: line.olderPosts })}</p>
      ) : null}
    </div>
  );
}
