"use client";

import { useTranslations } from "next-intl";
import { Fragment, type RefObject } from "react";
import { cx } from "@/components/ui/cx";
import { TextField } from "@/components/ui/text-field";
import { givenName } from "@/lib/domain/language";
import { LINE_MAX, type MeetingView, type PointView } from "@/lib/features/meetings/schema";
import type { ActionDraft } from "./action-form";
import { Choices } from "./choices";
import { ConsultationDeciding, GapDeciding } from "./points/asked-deciding";
import { IdeaDeciding } from "./points/idea-deciding";
import { PointBody } from "./points/point-body";
import { useMeetingWords } from "./use-meeting-words";

type RunPointProps = {
  meeting: MeetingView;
  point: PointView;
  isPresent: boolean;
  /** For whoever leads: what will be laid down. */
  outcome: Outcome | null;
  heading: RefObject<HTMLHeadingElement | null>;
  giveTo: (draft: ActionDraft) => void;
};

/** What the meeting is about to lay down of the point on the screen. */
export type Outcome = {
  choiceId: string | null;
  choose: (choiceId: string) => void;
  words: string;
  setWords: (words: string) => void;
};

const LONG_TITLE = 70;

/** One thing at a time: what it is about, what is known of it, and the ways it could go. */
export function RunPoint({ meeting, point, isPresent, outcome, heading, giveTo }: RunPointProps) {
  const t = useTranslations("meetingRun");
  const words = useMeetingWords(meeting.viewerId);
  const { title, sentence } = useSaid(point, words);
  const size = title.length > LONG_TITLE ? "lg:text-[2.1rem]/[1.15]" : "lg:text-[2.91rem]/[1.11]";
  const { facts } = point;
  return (
    <section className="grid min-w-0 content-start gap-4 lg:gap-5">
      {/* Whatever is listed below it, what it is about stays in sight. */}
      <h1
        ref={heading}
        tabIndex={-1}
        className={cx("text-t26 tracking-[-0.022em] lg:sticky lg:top-0 lg:z-5 lg:bg-canvas lg:py-1", size)}
      >
        <span className="block max-w-[48rem]">{title}</span>
      </h1>
      <div className="-mt-2 empty:hidden lg:-mt-3">
        {sentence ? (
          <p className="max-w-[44rem] text-t17 whitespace-pre-line text-ink-2 lg:text-[1.21rem]/[1.78rem]">
            <Figures text={sentence} />
          </p>
        ) : null}
        <From point={point} viewerId={meeting.viewerId} />
      </div>
      {facts.kind === "idea" ? (
        <IdeaDeciding meeting={meeting} point={point} facts={facts} isPresent={isPresent} giveTo={giveTo} />
      ) : facts.kind === "consultation" ? (
        <ConsultationDeciding meeting={meeting} point={point} facts={facts} />
      ) : facts.kind === "gap" ? (
        <GapDeciding meeting={meeting} point={point} facts={facts} />
      ) : (
        <PointBody meeting={meeting} point={point} />
      )}
      {/* With nothing to choose from yet, the way to give something stands beside the field: a line less on the wall. */}
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4 empty:hidden lg:gap-y-5">
        {facts.kind === "idea" ? null : (
          <Choices
            meeting={meeting}
            point={point}
            chosen={point.state === "open" ? (outcome?.choiceId ?? null) : point.choiceId}
            choose={outcome?.choose ?? null}
            mayVote={isPresent}
          />
        )}
        {outcome && point.state === "open" ? (
          <TextField
            label={t("outcome")}
            maxLength={LINE_MAX}
            value={outcome.words}
            onChange={outcome.setWords}
            className="max-w-[46rem] min-w-0 flex-1 basis-80"
          />
        ) : null}
      </div>
    </section>
  );
}

/** Of an idea the votes stand below, as they are now: the sentence says only whose it is. */
function useSaid(point: PointView, words: ReturnType<typeof useMeetingWords>) {
  const t = useTranslations("meetingPoints.idea");
  const said = words.point(point);
  const { facts } = point;
  return facts.kind === "idea" ? { ...said, sentence: t("pinned", { name: givenName(facts.pinnedBy) }) } : said;
}

/** Whose point it is, and that it was on the agenda before. */
function From({ point, viewerId }: { point: PointView; viewerId: string }) {
  const t = useTranslations("meetingPoints");
  const words = useMeetingWords(viewerId);
  const parts = [
    point.addedBy ? t("addedBy", { name: words.whom(point.addedBy) }) : "",
    point.isCarried ? t("carried") : "",
    point.state === "done" ? t("done") : point.state === "carried" ? t("toNext") : "",
  ].filter(Boolean);
  return parts.length > 0 ? <p className="mt-2 text-t14 text-ink-2">{parts.join(" ")}</p> : null;
}

/** The figures of a sentence stand out, so that it is read in one look from the back of the room. */
function Figures({ text }: { text: string }) {
  const pieces = text.split(/(\d[\d.,:]*\d(?:\s?%)?|\d+(?:\s?%)?)/);
  return pieces.map((piece, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence have no other name
      <b key={index} className="text-ink">
        {piece}
      </b>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Fragment key={index}>{piece}</Fragment>
    ),
  );
}
