"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Moment } from "@/components/time/moment";
import { Link } from "@/components/ui/link";
import type { ContentView } from "@/lib/features/managed-content/schema";
import { ContentState } from "./content-state";
import { Day } from "./day";

/** The facts of content, beside it: how it stands, whose it is, and where it came from. */
export function ContentFacts({ content }: { content: ContentView }) {
  const t = useTranslations("content.facts");
  const kind = useTranslations("hardening.kindWords");
  const { state, owner, topic, reviewOn, source, hardenedBy, hardenedAt } = content;
  const isUsable = state === "in_use" || state === "stale";
  return (
    <section aria-label={t("label")}>
      <dl className="grid gap-4 text-t14 max-lg:grid-cols-2 max-sm:grid-cols-1">
        <Fact name={t("state")}>
          <ContentState state={state} />
          {isUsable ? <p className="text-ink-2">{t.rich("review", { day: () => <Day day={reviewOn} /> })}</p> : null}
        </Fact>
        <Fact name={t("owner")}>{owner.name}</Fact>
        <Fact name={t("kind")}>
          {kind(content.kind)}
          {topic ? <p className="text-ink-2">{t("about", { topic: topic.name })}</p> : null}
        </Fact>
        <Fact name={t("source")}>
          {source && "itemId" in source ? (
            <>
              {t("post")} <Link href={`/items/${source.itemId}`}>{source.title}</Link>
            </>
          ) : null}
          {source && "url" in source ? <Link href={source.url}>{source.url}</Link> : null}
          {source ? null : t("byHand")}
          <p className="text-ink-2">
            {t.rich("broughtBy", { name: hardenedBy.name, at: () => <Moment at={hardenedAt} as="near" /> })}
          </p>
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-t13 text-ink-2">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}
