"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useDayName, WHOLE_DAY } from "@/components/time/use-day-name";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { SegmentedLinks } from "@/components/ui/segmented-links";
import { METRICS } from "@/lib/domain/results";
import { type MessagePage, type MessageRow, WHICH, type Which } from "@/lib/features/outing-matches/schema";
import { FillFigures } from "./fill-figures";
import { Tie, Untie } from "./tie";

type MessagesProps = { page: MessagePage; which: Which; isNewest: boolean; today: string };

const addressOf = (which: Which, before?: string): string => {
  const query = new URLSearchParams({ ...(which === "all" ? {} : { which }), ...(before ? { before } : {}) });
  return query.size > 0 ? `/insight/figures?${query}` : "/insight/figures";
};

/** What went out, each with its figures and whether it is a post of ours, to be filled in and put right. */
export function Messages({ page: { messages, next }, which, isNewest, today }: MessagesProps) {
  const t = useTranslations("figures.messages");
  return (
    <section aria-labelledby="messages" className="mt-12">
      <h2 id="messages">{t("title")}</h2>
      <div className="mt-3">
        <SegmentedLinks
          label={t("which")}
          options={WHICH.map((one) => ({ href: addressOf(one), label: t(one), current: one === which }))}
        />
      </div>
      {messages.length === 0 ? <p className="mt-4 text-ink-2">{t(`none.${which}`)}</p> : null}
      <ul className="mt-3">
        {messages.map((message) => (
          <Message key={message.id} message={message} today={today} />
        ))}
      </ul>
      <p className="mt-4 flex flex-wrap gap-3">
        {next ? <LinkButton href={addressOf(which, next)}>{t("older")}</LinkButton> : null}
        {isNewest ? null : <LinkButton href={addressOf(which)}>{t("newest")}</LinkButton>}
      </p>
    </section>
  );
}

const FIRST_WORDS = 140;

/** The first words of a message, cut between two of them. */
function firstWords(words: string): string {
  if (words.length <= FIRST_WORDS) return words;
  return `${words.slice(0, FIRST_WORDS).replace(/[\s.,:;!?]+\S*$/, "")}…`;
}

function Message({ message, today }: { message: MessageRow; today: string }) {
  const t = useTranslations("figures.messages");
  const dayName = useDayName();
  const { id, channel, text, title, url, onDay, figures, itemId, matchedBy } = message;
  const words = text.trim() || title || "";
  const first = firstWords(words);
  const isFilled = METRICS.some((metric) => figures[metric] !== null);
  // Without a frame of its own the first button lines up by its words.
  const beginsQuiet = isFilled || matchedBy !== "publication";
  return (
    <li className="grid gap-x-6 gap-y-2 border-t border-line py-3 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className="wrap-anywhere">
          {first || t("noText")}{" "}
          {url ? (
            <Link href={url} className="text-t13 whitespace-nowrap">
              {t("open")}
            </Link>
          ) : null}
        </p>
        <p className="mt-0.5 text-t14 text-ink-2">
          {channel}, {dayName(onDay, WHOLE_DAY)}, <Known message={message} />
        </p>
        <Ours message={message} />
      </div>
      <div className={cx("flex flex-wrap items-start gap-1 md:justify-end", beginsQuiet && "max-md:-ml-2.5")}>
        {matchedBy === "publication" ? null : <Tie message={message} />}
        {itemId !== null && matchedBy !== "publication" ? <Untie message={message} /> : null}
        <FillFigures outing={{ id, onDay, figures }} channel={channel} today={today} isQuiet={isFilled} />
      </div>
    </li>
  );
}

function Known({ message: { figures } }: { message: MessageRow }) {
  const t = useTranslations();
  const format = useFormatter();
  const known = METRICS.flatMap((metric) => {
    const value = figures[metric];
    return value === null ? [] : [t(`itemResults.figure.${metric}`, { value: format.number(Math.round(value)) })];
  });
  return known.length > 0 ? known.join(", ") : t("figures.messages.noFigures");
}

function Ours({ message: { itemId, title, matchedBy } }: { message: MessageRow }) {
  const t = useTranslations("figures.messages");
  if (itemId === null) return null;
  const way = matchedBy === "hand" ? "byHand" : matchedBy === "time_and_text" ? "alike" : "ours";
  return (
    <p className="text-t14 text-ink-2">
      {t.rich(way, { title: title ?? "", link: (words) => <Link href={`/items/${itemId}`}>{words}</Link> })}
    </p>
  );
}
