"use client";

import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { Moment } from "@/components/time/moment";
import { cx } from "@/components/ui/cx";
import { Link, linkStyle } from "@/components/ui/link";
import type { StoryStep, Stretch } from "@/lib/domain/board/story";

const TOLD = {
  "board.pinIdea": "pinned",
  "board.editIdea": "edited",
  "board.selectIdea": "selected",
  "board.parkIdea": "parked",
  "board.bringBack": "broughtBack",
  "bundles.stack": "stacked",
  "bundles.takeOut": "takenOut",
  "merging.merge": "mergedInto",
  "merging.joined": "joined",
  "merging.parted": "parted",
  "merging.undo": "unmerged",
  "calendars.replan": "replanned",
} as const;

type IdeaHistoryProps = {
  story: readonly StoryStep[];
  /** Told to whoever pinned it, with room for the moments beside the words. */
  isOwn?: boolean;
};

/** What became of an idea, step by step in plain words, from its first day to its results and its thanks. */
export function IdeaHistory({ story, isOwn = false }: IdeaHistoryProps) {
  return (
    <ol
      className={cx(
        "mt-2 grid gap-2 text-t14",
        isOwn &&
          "md:grid-cols-[8.5rem_minmax(0,1fr)] md:gap-y-1 md:[&>li]:col-span-2 md:[&>li]:grid md:[&>li]:grid-cols-subgrid md:[&>li>span]:col-start-2 md:[&_li>time]:row-start-1",
      )}
    >
      {story.map((step) => (
        <Step key={step.id} step={step} isOwn={isOwn} />
      ))}
    </ol>
  );
}

function Step({ step, isOwn }: { step: StoryStep; isOwn: boolean }) {
  const t = useTranslations("board.history");
  switch (step.kind) {
    case "decided":
      return <Decided step={step} isOwn={isOwn} />;
    case "answeredLate":
      return <Said tone="text-amber-ink">{t("answeredLate", inWords(step.late))}</Said>;
    case "comeBack":
      return <Said tone="text-ink-2">{t("comeBack")}</Said>;
    case "waiting":
      return <Said tone="text-ink-2">{t.rich("waiting", { moment: () => <Moment at={step.dueAt} /> })}</Said>;
    case "waitingLate":
      return (
        <Said tone="font-medium text-red-ink">
          {t("waits", inWords(step.waited))} {t("waitsLate", inWords(step.late))}
        </Said>
      );
    case "inTheWorks":
      return (
        <At at={step.at}>
          {t.rich(step.post.state === "open" ? "making" : "made", {
            name: step.by,
            post: () => <Post {...step.post} />,
          })}
          {step.post.state === "open" ? <> {t("nowAt", { stage: step.post.stage })}</> : null}
        </At>
      );
    case "planned":
      return <Said>{t.rich("plannedFor", { moment: () => <Moment at={step.at} /> })}</Said>;
    case "published":
      return (
        <At at={step.at}>
          {t("out")} <Places places={step.places} />
        </At>
      );
    case "stopped":
      return (
        <At at={step.at}>
          {t.rich("stopped", { post: () => <Post {...step.post} /> })}
          {step.reason ? <span className="text-ink-2"> {t("words", { words: step.reason })}</span> : null}
        </At>
      );
    case "effect":
      return <Said tone="font-semibold text-accent-ink">{t("brought", { words: step.words })}</Said>;
    case "thanked":
      return <Said>{t("thankedBy", { name: step.by, words: step.words })}</Said>;
  }
}

type DecidedProps = { step: Extract<StoryStep, { kind: "decided" }>; isOwn: boolean };

function Decided({ step: { action, by, at, words, theme }, isOwn }: DecidedProps) {
  const t = useTranslations("board.history");
  const known = Object.entries(TOLD).find(([name]) => name === action)?.[1];
  if (!known) return null;
  return (
    <At at={at}>
      {isOwn && known === "pinned" ? t("pinnedByYou") : t(known, { name: by, theme: theme ?? "" })}
      {words ? <span className="text-ink-2"> {t("words", { words })}</span> : null}
    </At>
  );
}

/** Something that happened at a moment; the words come first for who hears it. */
const At = ({ at, children }: { at: string; children: ReactNode }) => (
  <li>
    <span>{children}</span>
    <Moment at={at} className="block text-t13 text-ink-3" />
  </li>
);

/** How it stands, without a moment of its own. */
const Said = ({ tone, children }: { tone?: string; children: ReactNode }) => (
  <li className={tone}>
    <span>{children}</span>
  </li>
);

const Post = ({ id, title }: { id: string; title: string }) => <Link href={`/items/${id}`}>{title}</Link>;

function Places({ places }: { places: readonly { channel: string; url: string | null }[] }) {
  return places.map(({ channel, url }, index) => (
    <Fragment key={`${channel} ${url}`}>
      {index > 0 ? ", " : null}
      {url ? (
        <a href={url} target="_blank" rel="noreferrer" className={linkStyle}>
          {channel}
        </a>
      ) : (
        channel
      )}
    </Fragment>
  ));
}

/** Whole days from one day on, hours before that. */
const inWords = ({ days, hours }: Stretch) => ({ days, hours, unit: days > 0 ? "days" : "hours" });
