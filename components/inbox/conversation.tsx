"use client";

import { ExternalLink, Link2, StickyNote } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Moment } from "@/components/time/moment";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { linkStyle } from "@/components/ui/link";
import { TextButton } from "@/components/ui/text-button";
import { initials } from "@/lib/domain/language";
import type { CaseMessageView } from "@/lib/features/case-page/schema";
import { useCase } from "./use-case";

/** The end of a conversation is what is answered: what came before opens on asking. */
const SHOWN = 8;

/** What was said, in its order: by them, by us, and among ourselves. */
export function Conversation() {
  const t = useTranslations("inbox.talk");
  const words = useTranslations("inbox");
  const { messages, isCut, channel, network } = useCase();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? messages : messages.slice(-SHOWN);
  const hidden = messages.length - shown.length;
  return (
    <div className="grid flex-1 content-start px-4 py-4 md:px-8 min-[80rem]:max-xl:px-5">
      {hidden > 0 ? (
        <TextButton className="mb-3 justify-self-start" onPress={() => setWhole(true)}>
          {t("earlier", { count: hidden })}
        </TextButton>
      ) : null}
      {isWhole && isCut ? <p className="mb-3 text-t13 text-ink-3">{t("cut")}</p> : null}
      <ol aria-label={t("label", { where: channel?.name ?? words("network", { network }) })} className="grid gap-4">
        {shown.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ol>
    </div>
  );
}

function Message({ message }: { message: CaseMessageView }) {
  const t = useTranslations("inbox.talk");
  const { viewerId } = useCase();
  const { direction, from, body, sentAt, url, extras, changedAt, goneAt, memberId } = message;
  const isNote = direction === "note";
  const name = from || t("somebody");
  return (
    <li
      className={cx(
        "grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3",
        isNote && "rounded-r border border-dashed border-line-2 px-3 py-2",
      )}
    >
      {isNote ? (
        <StickyNote className="icon mt-0.5 text-ink-3" aria-hidden />
      ) : (
        <Avatar initials={initials(name)} me={memberId === viewerId} />
      )}
      <p className="text-t13 text-ink-3">
        <b className="font-semibold text-ink">{name}</b> {direction === "out" ? `${t("forUs")} ` : null}
        {isNote ? `${t("amongUs")} ` : null}
        <Moment at={sentAt} />
        {url ? (
          <>
            {" · "}
            <a href={url} target="_blank" rel="noreferrer" className={`${linkStyle} inline-flex items-center gap-1`}>
              {t("look")}
              <ExternalLink className="icon size-3.5" aria-hidden />
            </a>
          </>
        ) : null}
      </p>
      <div className="col-start-2 grid gap-2">
        {body ? (
          <p className={cx("text-t15 wrap-break-word whitespace-pre-wrap", direction !== "in" && "text-ink-2")}>
            {body}
          </p>
        ) : null}
        {goneAt || changedAt ? (
          <p className="text-t13 text-ink-3">
            {t.rich(goneAt ? "gone" : "changed", { at: () => <Moment at={goneAt ?? changedAt ?? ""} /> })}
          </p>
        ) : null}
        {extras.map((extra) => (
          <Extra key={extra.url} extra={extra} />
        ))}
      </div>
    </li>
  );
}

/** A picture of our own library is shown; what stands elsewhere is only named, so that nobody there learns who looks. */
function Extra({ extra: { kind, url, alt } }: { extra: CaseMessageView["extras"][number] }) {
  const t = useTranslations("inbox.talk");
  if (kind === "picture" && url.startsWith("/api/assets/")) {
    return (
      <a
        href={url}
        target="_blank"
        rel="noreferrer"
        className="block max-w-sm overflow-hidden rounded-r border border-line"
      >
        {/* biome-ignore lint/performance/noImgElement: our own route gives it in the size it has */}
        <img src={url} alt={alt || t("picture")} className="max-h-80 w-full object-contain" />
      </a>
    );
  }
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer"
      className={`${linkStyle} inline-flex items-start gap-1.5 text-t13 wrap-anywhere`}
    >
      <Link2 className="icon mt-0.5 size-3.5 flex-none" aria-hidden />
      {alt || (kind === "picture" ? t("pictureElsewhere") : url)}
    </a>
  );
}
