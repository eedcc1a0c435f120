"use client";

import { ArrowLeft, ArrowRight, Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { cx } from "@/components/ui/cx";
import { type Became, comingBack } from "@/lib/domain/meetings";
import type { MeetingView, PointView } from "@/lib/features/meetings/schema";
import type { Leading } from "./use-leading";
import { useMeetingWords } from "./use-meeting-words";
import { useLeadKeys } from "./use-run-keys";

type RunFootProps = { meeting: MeetingView; point: PointView | null; leading: Leading };

/** On a phone what is not the next step stands on one line. */
const SMALL = "max-md:px-3 max-md:text-t14";

/** What whoever leads can do next, with what comes of it beside the button. */
export function RunFoot({ meeting, point, leading }: RunFootProps) {
  const t = useTranslations("meetingRun.foot");
  useLeadKeys(leading);
  const isFirst = !point || meeting.points.find(({ state }) => state !== "dropped")?.id === point.id;
  const isOpen = point?.state === "open";
  const open = meeting.points.filter(({ state }) => state === "open");
  return (
    <footer className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line bg-surface px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] lg:px-16 lg:py-4">
      <Button
        kind="quiet"
        size="lg"
        className={cx("-ml-5 max-md:-ml-2", SMALL)}
        isDisabled={isFirst}
        icon={<ArrowLeft className="icon" aria-hidden />}
        onPress={() => leading.show("previous")}
      >
        <span className="max-md:sr-only">{t("previous")}</span>
      </Button>
      {isOpen ? (
        <Button size="lg" className={SMALL} onPress={leading.carry}>
          {t("carry")}
        </Button>
      ) : null}
      <EndButton meeting={meeting} leading={leading} isLast={open.length === 0} />
      {point ? <Consequence meeting={meeting} point={point} leading={leading} /> : null}
      {isOpen ? (
        <Button
          kind="primary"
          size="lg"
          className="max-md:w-full"
          busy={leading.isBusy}
          icon={<Check className="icon" aria-hidden />}
          onPress={leading.settle}
        >
          {t(isDecided(leading) ? "settle" : "done")}
        </Button>
      ) : open[0] ? (
        <Button
          kind="primary"
          size="lg"
          className="max-md:w-full"
          busy={leading.isBusy}
          icon={<ArrowRight className="icon" aria-hidden />}
          onPress={() => leading.show(open[0]?.id ?? "next")}
        >
          {t("goOn")}
        </Button>
      ) : null}
    </footer>
  );
}

const isDecided = ({ outcome }: Leading): boolean => outcome.choiceId !== null || outcome.words.trim() !== "";

/** What is laid down, and what that means. */
function Consequence({ meeting, point, leading }: { meeting: MeetingView; point: PointView; leading: Leading }) {
  const t = useTranslations("meetingRun.foot");
  const choice = point.choices.find(({ id }) => id === leading.outcome.choiceId);
  const decided = isDecided(leading);
  const gap = point.live?.kind === "gap" && decided ? point.live : null;
  const [becomes, counts] = useGapWords(meeting, gap);
  return (
    <p className="min-w-0 flex-1 basis-60 text-t13 text-ink-2 md:text-right" aria-live="polite">
      {point.state === "open" ? (
        <>
          <b className="block text-ink">
            {becomes ??
              (decided ? (choice ? t("becomes", { title: choice.title }) : t("becomesWords")) : t("becomesNothing"))}
          </b>
          {counts ?? t(decided ? "inMinutes" : "noDecision")}
        </>
      ) : (
        <b className="block text-ink">{t(point.state === "carried" ? "wasCarried" : "wasDone")}</b>
      )}
      <span className="sr-only">{meeting.name}</span>
    </p>
  );
}

type GapLive = Extract<NonNullable<PointView["live"]>, { kind: "gap" }>;

/** What is decided where the agreement is silent counts only once it stands in it: which row it becomes, and by whom. */
function useGapWords({ may }: MeetingView, gap: GapLive | null): [becomes: string | null, counts: string | null] {
  const t = useTranslations("meetingRun.foot");
  if (!gap) return [null, null];
  const counts = gap.adopter ? t("gapAdopter", { name: gap.adopter }) : t("gapNobody");
  if (!may.writeRules) return [null, t("gapOther")];
  return [t(gap.rowId ? "gapThere" : "gapRow", { number: gap.rowNumber }), counts];
}

/** Ends the meeting: the minutes go to everybody, so it says first what happens. */
function EndButton({ meeting, leading, isLast }: { meeting: MeetingView; leading: Leading; isLast: boolean }) {
  const t = useTranslations("meetingRun.end");
  const words = useMeetingWords(meeting.viewerId);
  const back = comingBack(meeting.points.map((point) => ({ ...point, became: becameOf(point) }))).length;
  return (
    <ConfirmDialog
      title={t("title")}
      confirmLabel={t("confirm")}
      cancelLabel={t("cancel")}
      onConfirm={leading.end}
      trigger={
        <Button kind={isLast ? "primary" : "quiet"} size="lg" className={SMALL}>
          {t("open")}
        </Button>
      }
    >
      <p>{t("minutes", { names: words.whoms(meeting.people) })}</p>
      {back > 0 ? <p>{t("carries", { count: back })}</p> : null}
    </ConfirmDialog>
  );
}

const becameOf = ({ live }: PointView): Became =>
  live?.kind === "idea" || live?.kind === "consultation" ? live : null;
