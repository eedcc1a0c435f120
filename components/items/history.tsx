"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Moment } from "@/components/time/moment";
import { Link } from "@/components/ui/link";
import { decisionHref, type HistoryLine } from "@/lib/features/history/schema";
import { useItem } from "./item-context";
import { useWords } from "./use-words";

/** What happened to it so far, newest first, in the words that were said. */
export function History() {
  const t = useTranslations("history");
  const { page } = useItem();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="border-t border-line px-4 py-5 max-lg:bg-surface md:px-6 lg:flex-1">
      <h2 id={headingId} className="mb-2 text-t14">
        {t("title")}
      </h2>
      <ol className="text-t13">
        {page.history.lines.map((line) => (
          <li key={line.id} className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-2 py-0.75 text-ink-2">
            <Moment at={line.at} className="text-ink-3" />
            <span>
              <Line line={line} />
            </span>
          </li>
        ))}
      </ol>
      {page.history.isCut ? <p className="mt-2 text-t13 text-ink-3">{t("cut")}</p> : null}
    </section>
  );
}

function Line({ line }: { line: HistoryLine }) {
  const t = useTranslations("history");
  const flow = useTranslations("flow");
  const { page } = useItem();
  const words = useWords(page.viewerId);
  const values = {
    name: line.deputyFor ? flow("forOther", { name: line.name, other: line.deputyFor }) : line.name,
    step: line.step ?? "",
    role: line.role ?? "",
    about: line.about ?? "",
    count: line.count ?? 0,
    at: line.goesAt ? words.moment(line.goesAt) : "",
    b: (chunks: ReactNode) => <b className="font-medium text-ink">{chunks}</b>,
  };
  return (
    <>
      {t.rich(line.kind === "ordered" && !line.goesAt ? "orderedNow" : line.kind, values)}
      {line.isOwnWork ? ` ${t("ownWork")}` : null}
      {line.words ? `: ${t("quoted", { words: line.words })}` : null}
      {line.isDecision ? (
        <>
          {" "}
          <Link href={decisionHref(line.id)} className="whitespace-nowrap">
            {t("why")}
          </Link>
        </>
      ) : null}
    </>
  );
}
