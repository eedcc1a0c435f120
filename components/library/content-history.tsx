"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Difference } from "@/components/studio/difference";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { decisionHref } from "@/lib/features/history/schema";
import type { ContentEventLine, ContentVersionView, ContentView } from "@/lib/features/managed-content/schema";

type Line =
  | { at: string; key: string; event: ContentEventLine }
  | { at: string; key: string; version: ContentVersionView; before: ContentVersionView };

/** Everything that happened to it, newest first: what it said before, and who agreed, looked at it or ended it. */
export function ContentHistory({ content }: { content: ContentView }) {
  const t = useTranslations("content.history");
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="text-t15 font-semibold">
        {t("title")}
      </h2>
      <ol className="mt-2">
        {linesOf(content).map((line) => (
          <li key={line.key} className="border-t border-line py-2 text-t14 last:border-b">
            {"event" in line ? <Event event={line.event} /> : <Version version={line.version} before={line.before} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function linesOf({ events, versions }: ContentView): Line[] {
  const changes = versions.flatMap((version, at): Line[] => {
    const before = versions[at + 1];
    return before ? [{ at: version.at, key: `text ${version.revision}`, version, before }] : [];
  });
  const happened = events.map((event): Line => ({ at: event.at, key: event.id, event }));
  return [...changes, ...happened].sort((one, other) => (one.at < other.at ? 1 : -1));
}

function Event({ event }: { event: ContentEventLine }) {
  const t = useTranslations("content.history");
  const { id, kind, name, at, words, isDecision } = event;
  return (
    <p>
      {t(`kinds.${kind}`, { name })} <Moment at={at} className="text-t13 whitespace-nowrap text-ink-3" />{" "}
      {isDecision ? <Link href={decisionHref(id)}>{t("why")}</Link> : null}
      {words ? <span className="block text-ink-2">{t("quoted", { words })}</span> : null}
    </p>
  );
}

function Version({ version, before }: { version: ContentVersionView; before: ContentVersionView }) {
  const t = useTranslations("content.history");
  const [isShown, setShown] = useState(false);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p>
          {t("edited", { name: version.by })}{" "}
          <Moment at={version.at} className="text-t13 whitespace-nowrap text-ink-3" />
        </p>
        <Button size="sm" kind="quiet" aria-expanded={isShown} onPress={() => setShown((shown) => !shown)}>
          {t(isShown ? "hide" : "show")}
        </Button>
      </div>
      {isShown ? (
        <div className="mt-1">
          {version.title === before.title ? null : <Difference before={before.title} after={version.title} />}
          <Difference before={before.body} after={version.body} />
        </div>
      ) : null}
    </>
  );
}
