"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import { useMomentContext } from "@/components/time/now";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast";
import { readNote } from "@/lib/domain/meetings/noted";
import { dayOf } from "@/lib/domain/planning";
import { newId } from "@/lib/features/board/options";
import { LINE_MAX, type MeetingView, type MinuteLineView } from "@/lib/features/meetings/schema";
import { type ActionDraft, ActionForm } from "./action-form";
import { ActionLines } from "./action-lines";
import { STEPS } from "./steps";
import { useKeptText } from "./use-kept-text";
import { useMeetingStep } from "./use-meeting";
import { useMeetingWords } from "./use-meeting-words";

type RunNotesProps = {
  meeting: MeetingView;
  pointId: string | null;
  mayWrite: boolean;
  /** Where the keys of the screen go to. */
  noteField: RefObject<HTMLTextAreaElement | null>;
  action: ActionDraft | null;
  setAction: (draft: ActionDraft | null) => void;
};

/** So many lines leave the field for the next one in sight. */
const LATEST = 2;

/** What is said about the point on the screen, as it is written down, and who takes what upon them. */
export function RunNotes({ meeting, pointId, mayWrite, noteField, action, setAction }: RunNotesProps) {
  const t = useTranslations("meetingRun.notes");
  const { zone } = useMomentContext();
  const lines = meeting.lines.filter((line) => line.pointId === pointId);
  const [isWhole, setWhole] = useState(false);
  const earlier = Math.max(0, lines.length - LATEST);
  const actions = meeting.actions.filter((one) => one.pointId === pointId);
  const [text, setText] = useKeptText(`trekker.note.${meeting.id}.${meeting.viewerId}`);
  return (
    <section aria-labelledby="notes" className="grid content-start gap-3">
      <div className="flex items-center justify-between gap-2">
        <h2 id="notes" className="text-t15">
          {t("title")}
        </h2>
        {earlier > 0 ? (
          <Button kind="quiet" size="sm" className="-my-1 -mr-2.5" onPress={() => setWhole(!isWhole)}>
            {isWhole ? t("fewer") : t("earlier", { count: earlier })}
          </Button>
        ) : null}
      </div>
      {lines.length === 0 ? <p className="text-t14 text-ink-2">{t("none")}</p> : null}
      <ul aria-live="polite" className="grid gap-2 text-t14">
        {(isWhole ? lines : lines.slice(-LATEST)).map((line) => (
          <Line key={line.id} line={line} viewerId={meeting.viewerId} />
        ))}
      </ul>
      {actions.length > 0 ? (
        <ActionLines actions={actions} viewerId={meeting.viewerId} today={dayOf(meeting.readAt, zone)} />
      ) : null}
      {mayWrite && action ? (
        <ActionForm
          meeting={meeting}
          pointId={pointId}
          draft={action}
          done={() => {
            setAction(null);
            setText("");
          }}
          cancel={(words) => {
            setAction(null);
            setText(words);
          }}
        />
      ) : null}
      {mayWrite && !action ? (
        <NoteForm
          meeting={meeting}
          pointId={pointId}
          field={noteField}
          text={text}
          setText={setText}
          makeAction={setAction}
        />
      ) : null}
    </section>
  );
}

function Line({ line, viewerId }: { line: MinuteLineView; viewerId: string }) {
  const t = useTranslations("meetingRun.notes");
  const words = useMeetingWords(viewerId);
  const removing = useMeetingStep(STEPS.removeLine);
  const name = line.member ? words.atStart(words.person(line.member)) : null;

  async function remove() {
    const taken = await removing.take({ lineId: line.id, seenRevision: line.revision });
    toast.show(taken.ok ? { text: t("removed") } : { text: taken.problem, failed: true });
  }

  return (
    <li className="flex items-start gap-1">
      <p className="min-w-0 flex-1 wrap-break-word text-ink-2">
        {line.kind === "decision" ? <b className="text-ink">{t("decision")} </b> : null}
        {name ? <b className="text-ink">{name}: </b> : null}
        {line.kind === "decision" ? <span className="text-ink">{line.words}</span> : line.words}
      </p>
      {line.isMine && line.step === null ? (
        <IconButton
          size="sm"
          label={t("remove", { words: line.words })}
          isDisabled={removing.isBusy}
          onPress={() => void remove()}
        >
          <X className="icon" aria-hidden />
        </IconButton>
      ) : null}
    </li>
  );
}

type NoteFormProps = {
  meeting: MeetingView;
  pointId: string | null;
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
  setText: (text: string) => void;
  makeAction: (draft: ActionDraft) => void;
};
const NOBODY = "nobody";

/** One line: what somebody said, or an action where it begins like one. It stays in the field until it is written. */
function NoteForm({ meeting, pointId, field, text, setText, makeAction }: NoteFormProps) {
  const t = useTranslations("meetingRun.notes");
  const { take, isBusy } = useMeetingStep(STEPS.writeLine);
  const [speaker, setSpeaker] = useState<string>(NOBODY);
  const [problem, setProblem] = useState<string>();
  const present = meeting.people.filter(({ state }) => state === "present");
  const noted = readNote(text, meeting.everyone);

  async function write() {
    if (text.trim() === "") return field.current?.focus();
    if (noted.kind === "action") return makeAction({ words: noted.words, ownerId: noted.ownerId });
    const memberId = noted.memberId ?? (speaker === NOBODY ? null : speaker);
    const taken = await take({ id: newId(), meetingId: meeting.id, pointId, words: noted.words, memberId });
    setProblem(taken.ok ? undefined : taken.problem);
    if (taken.ok) setText("");
    field.current?.focus();
  }

  return (
    <div className="grid gap-2">
      <TextArea
        name="words"
        label={t("write")}
        hideLabel
        placeholder={t("placeholder")}
        rows={2}
        maxLength={LINE_MAX}
        value={text}
        onChange={setText}
        inputRef={field}
        error={problem}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey) return;
          event.preventDefault();
          void write();
        }}
      />
      <div className="grid gap-2">
        {noted.kind === "action" || text.trim() === "" ? null : (
          <Select
            label={t("who")}
            value={noted.memberId ?? speaker}
            onChange={(id) => setSpeaker(String(id))}
            options={[
              { id: NOBODY, label: t("nobody") },
              ...withSpeaker(present, meeting, noted.memberId).map(({ memberId, name }) => ({
                id: memberId,
                label: name,
              })),
            ]}
          />
        )}
        <Button className="justify-self-end" busy={isBusy} onPress={() => void write()}>
          {t(noted.kind === "action" ? "toAction" : "add")}
        </Button>
      </div>
    </div>
  );
}

/** Whoever is named in the line can be chosen too, also when they are not in the room. */
function withSpeaker(present: MeetingView["people"], { everyone }: MeetingView, memberId: string | null) {
  const named = everyone.find((person) => person.memberId === memberId);
  return named && !present.some((person) => person.memberId === named.memberId) ? [...present, named] : present;
}
