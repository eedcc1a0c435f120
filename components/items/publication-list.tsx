"use client";

import { CheckCheck, Clock, ExternalLink, Hand, LoaderCircle, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import { linkStyle } from "@/components/ui/link";
import type { ItemPublication } from "@/lib/features/item-page/schema";
import { ByHand } from "./by-hand";
import { useItem } from "./item-context";
import { RetryButton } from "./retry-button";

const ICONS = { sent: CheckCheck, planned: Clock, sending: LoaderCircle, by_hand: Hand, failed: TriangleAlert };

/** Each channel: where it stands, and what is left to do there. */
export function PublicationList() {
  const t = useTranslations("publishing");
  const { page } = useItem();
  const shown = page.publications.filter((sent) => sent.state !== "cancelled");
  return (
    <ul aria-label={t("title")} className="grid gap-3">
      {shown.map((publication) => (
        <li key={publication.id} className="grid gap-2 not-first:border-t not-first:border-line not-first:pt-3">
          <Standing publication={publication} />
        </li>
      ))}
    </ul>
  );
}

function Standing({ publication }: { publication: ItemPublication }) {
  const t = useTranslations("publishing");
  const { page } = useItem();
  const { state, channelName, sentAt, sentBy, url, mayBeOut } = publication;
  if (state === "cancelled") return null;
  const Icon = ICONS[state];
  const mayPublish = page.powers.publish.outcome === "go";
  return (
    <>
      <p className="flex gap-2">
        <Icon
          className={`icon mt-0.5 ${state === "failed" ? "text-red-ink" : state === "sent" ? "text-accent-ink" : "text-ink-3"}`}
          aria-hidden
        />
        <span>
          <b className="font-semibold text-ink">{channelName}</b>: {t(`states.${state}`, { by: sentBy ?? "" })}
          {sentAt ? (
            <>
              {" "}
              <Moment at={sentAt} />
            </>
          ) : null}
          {url ? (
            <>
              {". "}
              <a href={url} target="_blank" rel="noreferrer" className={`${linkStyle} inline-flex items-center gap-1`}>
                {t("view")}
                <ExternalLink className="icon size-3.5" aria-hidden />
              </a>
            </>
          ) : null}
        </span>
      </p>
      {state === "failed" && mayBeOut ? <p className="font-medium text-amber-ink">{t("mayBeOut")}</p> : null}
      {state === "failed" && mayPublish ? <RetryButton item={page} publicationId={publication.id} /> : null}
      {state === "by_hand" && mayPublish ? <ByHand item={page} publication={publication} /> : null}
    </>
  );
}
