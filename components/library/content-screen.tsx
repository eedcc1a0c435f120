"use client";

import { Link2Off } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { variablesOf } from "@/lib/domain/content";
import type { ContentView } from "@/lib/features/managed-content/schema";
import { ContentHistory } from "./content-history";
import { ContentUses } from "./content-uses";
import { KeepActions } from "./keep-actions";
import { Proposal } from "./proposal";
import { Template } from "./template";
import { useContentChanges } from "./use-content-changes";

/** One piece of managed content: what it says, what to do about it, where it stands and what happened to it. */
export function ContentScreen({ content, mayArrange }: { content: ContentView; mayArrange: boolean }) {
  const t = useTranslations("content");
  useContentChanges(content.id);
  const broken = content.links.filter(({ outcome }) => outcome === "gone" || outcome === "unreachable");
  const toFill = variablesOf(content.body)
    .map(({ name }) => name)
    .join(", ");
  const isOut = content.state === "ended" || content.state === "declined";
  return (
    <div className="mt-5 grid gap-7">
      {content.state === "waiting" ? <Proposal content={content} /> : null}
      {isOut ? (
        <Notice kind="presence" icon={null}>
          {t(`out.${content.state === "ended" ? "ended" : "declined"}`, { words: content.endedReason ?? "" })}
        </Notice>
      ) : null}
      <div className="grid gap-3">
        <Panel className="px-4 py-3">
          <p className="text-t15 wrap-break-word whitespace-pre-wrap">
            <Template body={content.body} />
          </p>
        </Panel>
        {toFill ? <p className="text-t13 text-ink-2">{t("text.hint", { names: toFill })}</p> : null}
        {content.url ? (
          <p className="text-t14 wrap-anywhere">
            {t("text.page")} <Link href={content.url}>{content.url}</Link>
          </p>
        ) : null}
        {broken.map(({ url, outcome }) => (
          <p key={url} className="flex gap-1.5 text-t14 font-medium wrap-anywhere text-red-ink">
            <Link2Off className="icon mt-0.5 flex-none" aria-hidden />
            {t(outcome === "gone" ? "text.gone" : "text.unreachable", { url })}
          </p>
        ))}
      </div>
      <div className="grid gap-3 empty:hidden">
        {content.may.keep || content.state === "waiting" || isOut ? null : (
          <p className="text-t14 text-ink-2">{t("keep.notYours", { name: content.owner.name })}</p>
        )}
        <KeepActions content={content} mayArrange={mayArrange} />
      </div>
      <ContentUses uses={content.uses} />
      <ContentHistory content={content} />
    </div>
  );
}
