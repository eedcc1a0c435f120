"use client";

import { ArrowLeft, ArrowRight, Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { MeetingView, PointView } from "@/lib/features/meetings/schema";
import type { Leading } from "./use-leading";
import { useMeetingWords } from "./use-meeting-words";

type RunFootProps = { meeting: MeetingView; point: PointView | null; leading: Leading };

/** What whoever leads can do next, with what comes of it beside the button. */
export function RunFoot({ meeting, point, leading }: RunFootProps) {
  const t = useTranslations("meetingRun.foot");
  const isFirst = !point || meeting.points.find(({ state }) => state !== "dropped")?.id === point.id;
  const isOpen = point?.state === "open";
  const open = meeting.points.filter(({ state }) => state === "open");
  return (
    <footer className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line bg-surface px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] lg:px-16 lg:py-4">
      <Button
        kind="quiet"
        size="lg"
        className="-ml-5"
        isDisabled={isFirst}
        icon={<ArrowLeft className="icon" aria-hidden />}
        onPress={() => leading.show("previous")}
      >
        {t("previous")}
      </Button>
      {isOpen ? (
        <Button size="lg" onPress={leading.carry}>
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
      ) : point && open[0] ? (
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
  const isGap = point.kind === "gap" && decided;
  return (
    <p className="min-w-0 flex-1 basis-60 text-t13 text-ink-2 md:text-right" aria-live="polite">
      {point.state === "open" ? (
        <>
          <b className="block text-ink">
            {decided ? (choice ? t("becomes", { title: choice.title }) : t("becomesWords")) : t("becomesNothing")}
          </b>
          {isGap ? t("gap") : t(decided ? "inMinutes" : "noDecision")}
        </>
      ) : (
        <b className="block text-ink">{t(point.state === "carried" ? "wasCarried" : "wasDone")}</b>
      )}
      <span className="sr-only">{meeting.name}</span>
    </p>
  );
}

/** Ends the meeting: the minutes go to everybody, so it says first what happens. */
function EndButton({ meeting, leading, isLast }: { meeting: MeetingView; leading: Leading; isLast: boolean }) {
  const t = useTranslations("meetingRun.end");
  const words = useMeetingWords(meeting.viewerId);
  const open = meeting.points.filter(({ state }) => state === "open").length;
  return (
    <ConfirmDialog
      title={t("title")}
      confirmLabel={t("confirm")}
      cancelLabel={t("cancel")}
      onConfirm={leading.end}
      trigger={
        <Button kind={isLast ? "primary" : "quiet"} size="lg">
          {t("open")}
        </Button>
      }
    >
      <p>{t("minutes", { names: words.whoms(meeting.people) })}</p>
      {open > 0 ? <p>{t("carries", { count: open })}</p> : null}
    </ConfirmDialog>
  );
}
