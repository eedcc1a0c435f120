"use client";

import { Pencil, Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import type { MeetingActionView, MeetingView, MinuteLineView } from "@/lib/features/meetings/schema";
import { LineDialog } from "./line-dialog";
import { STEPS } from "./steps";
import { useMeetingStep } from "./use-meeting";
import { useMeetingWords } from "./use-meeting-words";

type MinutesLinesProps = {
  meeting: MeetingView;
  /** Null: beside any point. */
  pointId: string | null;
  title: string;
};

/** What was said, decided and taken on about one thing; whoever leads sets right what was written. */
export function MinutesLines({ meeting, pointId, title }: MinutesLinesProps) {
  const t = useTranslations("meetings.minutes");
  const [isAdding, setAdding] = useState(false);
  const lines = meeting.lines.filter((line) => line.pointId === pointId);
  const actions = meeting.actions.filter((action) => action.pointId === pointId);
  return (
    <>
      {lines.length + actions.length > 0 ? (
        <ul className="mt-1.5 grid gap-1 text-t14">
          {lines.map((line) => (
            <LineRow key={line.id} meeting={meeting} line={line} />
          ))}
          {actions.map((action) => (
            <ActionRow key={action.id} action={action} viewerId={meeting.viewerId} />
          ))}
        </ul>
      ) : null}
      {meeting.may.lead ? (
        <Button
          kind="quiet"
          size="sm"
          className="mt-1 -ml-2.5 max-md:min-h-11 print:hidden"
          {...(pointId ? { "aria-label": t("addTo", { title }) } : {})}
          icon={<Plus className="icon" aria-hidden />}
          onPress={() => setAdding(true)}
        >
          {t(pointId ? "add" : "addOther")}
        </Button>
      ) : null}
      {isAdding ? <LineDialog meeting={meeting} pointId={pointId} line={null} close={() => setAdding(false)} /> : null}
    </>
  );
}

/** The words of a line, with what was done to them after everybody had the minutes. */
export function LineWords({ line }: { line: MinuteLineView }) {
  const t = useTranslations("meetings.minutes.correction");
  const { correction, words } = line;
  if (!correction) return words;
  return (
    <>
      {correction === "removed" ? <s className="text-ink-2">{words}</s> : words}{" "}
      <em className="text-t13 whitespace-nowrap text-ink-2 not-italic">({t(correction)})</em>
    </>
  );
}

function LineRow({ meeting, line }: { meeting: MeetingView; line: MinuteLineView }) {
  const t = useTranslations("meetings.minutes");
  const words = useMeetingWords(meeting.viewerId);
  const [isChanging, setChanging] = useState(false);
  const mayChange = meeting.may.lead && line.isMine && line.step === null && line.correction !== "removed";
  return (
    <li className="flex items-start gap-1">
      <p className="min-w-0 flex-1 wrap-anywhere">
        {line.kind === "decision" ? <b>{t("decision")} </b> : null}
        {line.member ? <b>{words.atStart(words.person(line.member))}: </b> : null}
        <LineWords line={line} />
      </p>
      {mayChange ? (
        <span className="-my-1 flex flex-none print:hidden">
          <IconButton size="sm" label={`${t("change")}: ${line.words}`} onPress={() => setChanging(true)}>
            <Pencil className="icon" aria-hidden />
          </IconButton>
          {meeting.sentAt ? <StrikeLine line={line} /> : <RemoveLine line={line} />}
        </span>
      ) : null}
      {isChanging ? (
        <LineDialog meeting={meeting} pointId={line.pointId} line={line} close={() => setChanging(false)} />
      ) : null}
    </li>
  );
}

/** Nobody has the minutes yet: the line was never in them. */
function RemoveLine({ line }: { line: MinuteLineView }) {
  const t = useTranslations("meetings.minutes");
  const { take, isBusy } = useMeetingStep(STEPS.removeLine);
  async function remove() {
    const taken = await take({ lineId: line.id, seenRevision: line.revision });
    toast.show(taken.ok ? { text: t("removedNow") } : { text: taken.problem, failed: true });
  }
  return (
    <IconButton size="sm" label={`${t("remove")}: ${line.words}`} isDisabled={isBusy} onPress={() => void remove()}>
      <X className="icon" aria-hidden />
    </IconButton>
  );
}

/** Everybody has the minutes already: it asks first, and the line stays in sight. */
function StrikeLine({ line }: { line: MinuteLineView }) {
  const t = useTranslations("meetings.minutes");
  const { take } = useMeetingStep(STEPS.removeLine);
  return (
    <ConfirmDialog
      title={t("removeTitle")}
      confirmLabel={t("removeNow")}
      cancelLabel={t("keep")}
      onConfirm={async () => {
        const taken = await take({ lineId: line.id, seenRevision: line.revision });
        if (!taken.ok) return taken.problem;
        toast.show({ text: t("removed") });
        return undefined;
      }}
      trigger={
        <IconButton size="sm" label={`${t("remove")}: ${line.words}`}>
          <X className="icon" aria-hidden />
        </IconButton>
      }
    >
      <p className="wrap-anywhere">{line.words}</p>
      <p>{t("removeText")}</p>
    </ConfirmDialog>
  );
}

function ActionRow({ action, viewerId }: { action: MeetingActionView; viewerId: string }) {
  const t = useTranslations("meetings.minutes");
  const p = useTranslations("meetingPoints.action");
  const words = useMeetingWords(viewerId);
  const who = p(action.state, {
    name: words.atStart(words.person(action.owner)),
    day: words.shortDay(action.dueOn),
  });
  return (
    <li className="wrap-anywhere">
      <b>{t("action")}</b> {action.words} <span className="text-ink-2">({who})</span>
    </li>
  );
}
