"use client";

import { Archive, ArrowUp, Check, CircleCheck, UserCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { ActionDraft } from "@/components/meetings/action-form";
import { STEPS } from "@/components/meetings/steps";
import { useForetelling, useMeetingStep } from "@/components/meetings/use-meeting";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Form, type FormErrors } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast";
import { WORDS_MAX } from "@/lib/domain/board";
import { givenName } from "@/lib/domain/language";
import type { IdeaFacts } from "@/lib/domain/meetings";
import { newId } from "@/lib/features/board/options";
import type { MeetingView, PointView } from "@/lib/features/meetings/schema";

type IdeaDecidingProps = {
  meeting: MeetingView;
  point: PointView;
  facts: IdeaFacts;
  /** In the room: writes and votes. */
  isPresent: boolean;
  /** Takes the words of an action along to where it is made. */
  giveTo: (draft: ActionDraft) => void;
};

/** An idea on the screen: who is for it, and what becomes of it, decided on the spot by the steps of the board itself. */
export function IdeaDeciding({ meeting, point, facts, isPresent, giveTo }: IdeaDecidingProps) {
  const t = useTranslations("meetingRun.idea");
  const live = point.live?.kind === "idea" ? point.live : null;
  const [isParking, setParking] = useState(false);
  const name = givenName(facts.pinnedBy);
  const { select, isBusy } = useSelecting(meeting, point, facts);
  const votes = live?.votes ?? facts.votes;
  const mayDecide = meeting.may.plan && (live?.column === "pinned" || live?.column === "bundled");
  return (
    <div className="grid gap-5">
      {facts.body ? (
        <blockquote className="max-w-[46rem] border-l-2 border-line-2 pl-4 text-t15 whitespace-pre-line text-ink-2 lg:text-t17">
          {facts.body}
        </blockquote>
      ) : null}
      <p className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <b aria-live="polite" className="text-t26 font-medium lg:text-[2.4rem]/[1.15]">
          {t("votes", { count: votes })}
        </b>
        {live && meeting.may.attend ? (
          <IdeaVote meeting={meeting} point={point} facts={facts} hasVoted={live.hasVoted} />
        ) : null}
      </p>
      {live && live.column !== "pinned" && live.column !== "bundled" ? (
        <div className="flex flex-wrap items-center gap-3">
          <p className="flex items-center gap-2 text-t15 font-semibold text-accent-ink">
            <Check className="icon" aria-hidden />
            {t(live.column === "parked" ? "isParked" : live.column === "selected" ? "isSelected" : "goesOn")}
          </p>
          <LinkButton size="sm" kind="quiet" href={`/board/${facts.ideaId}`} target="_blank">
            {t("look")}
          </LinkButton>
        </div>
      ) : null}
      {mayDecide && !isParking ? (
        <div className="grid gap-2">
          <div className="flex flex-wrap gap-2">
            <Button busy={isBusy} icon={<CircleCheck className="icon" aria-hidden />} onPress={() => void select()}>
              {t("select")}
            </Button>
            <Button icon={<Archive className="icon" aria-hidden />} onPress={() => setParking(true)}>
              {t("park")}
            </Button>
            {isPresent ? <GiveTo point={point} giveTo={giveTo} /> : null}
          </div>
          <p className="text-t13 text-ink-2">{t("consequence", { name })}</p>
        </div>
      ) : null}
      {!mayDecide && isPresent && live?.column === "selected" ? <GiveTo point={point} giveTo={giveTo} /> : null}
      {mayDecide && isParking ? (
        <ParkForm meeting={meeting} point={point} facts={facts} cancel={() => setParking(false)} />
      ) : null}
    </div>
  );
}

function GiveTo({ point, giveTo }: { point: PointView; giveTo: (draft: ActionDraft) => void }) {
  const t = useTranslations("meetingRun.idea");
  return (
    <Button
      className="justify-self-start"
      icon={<UserCheck className="icon" aria-hidden />}
      onPress={() => giveTo({ words: t("toDo", { title: point.title }), ownerId: null })}
    >
      {t("giveTo")}
    </Button>
  );
}

type VoteProps = { meeting: MeetingView; point: PointView; facts: IdeaFacts; hasVoted: boolean };

/** A vote as on the board: seen by everybody at once, taken back when it is refused. */
function IdeaVote({ meeting, point, facts, hasVoted }: VoteProps) {
  const t = useTranslations("meetingRun.idea");
  const foretell = useForetelling(meeting.id);
  const voting = useMeetingStep("board.vote");
  const unvoting = useMeetingStep("board.unvote");

  async function vote() {
    foretell((before) => ({
      ...before,
      points: before.points.map((one) =>
        one.id === point.id && one.live?.kind === "idea"
          ? { ...one, live: { ...one.live, hasVoted: !hasVoted, votes: one.live.votes + (hasVoted ? -1 : 1) } }
          : one,
      ),
    }));
    const taken = await (hasVoted ? unvoting : voting).take({ ideaId: facts.ideaId });
    if (!taken.ok) toast.show({ text: taken.problem, failed: true });
  }

  return (
    <Button
      aria-pressed={hasVoted}
      data-vote
      icon={hasVoted ? <Check className="icon" aria-hidden /> : <ArrowUp className="icon" aria-hidden />}
      className={cx(hasVoted && "border-accent-line! bg-accent-soft! text-accent-ink!")}
      onPress={() => void vote()}
    >
      {t(hasVoted ? "voted" : "vote")}
    </Button>
  );
}

/** Chooses the idea as the board does, and writes down that it was: the minutes say only what was done. */
function useSelecting(meeting: MeetingView, point: PointView, facts: IdeaFacts) {
  const t = useTranslations("meetingRun.idea");
  const note = useDecided(meeting, point, facts);
  const { take, isBusy } = useMeetingStep("board.moveIdea");
  const seenVersion = point.live?.kind === "idea" ? point.live.version : 0;

  async function select() {
    const taken = await take({ ideaId: facts.ideaId, seenVersion, to: "selected", words: "" });
    if (taken.ok) await note("selected", t("selected", { title: point.title }));
    else toast.show({ text: taken.problem, failed: true });
  }
  return { select, isBusy };
}

/** Writes a step on the board into the minutes, with the step itself for whoever looks it up later. */
function useDecided(meeting: MeetingView, point: PointView, facts: IdeaFacts) {
  const { take } = useMeetingStep(STEPS.decide);
  return async (to: "selected" | "parked", words: string) => {
    const step = {
      action: to === "selected" ? "board.selectIdea" : "board.parkIdea",
      subject: { kind: "idea", id: facts.ideaId },
    };
    const taken = await take({ id: newId(), meetingId: meeting.id, pointId: point.id, words, step });
    if (!taken.ok) toast.show({ text: taken.problem, failed: true });
  };
}

type ParkFormProps = { meeting: MeetingView; point: PointView; facts: IdeaFacts; cancel: () => void };

/** Nothing is rejected: parking says why, in kind words that the pinner gets as they stand. */
function ParkForm({ meeting, point, facts, cancel }: ParkFormProps) {
  const t = useTranslations("meetingRun.idea");
  const note = useDecided(meeting, point, facts);
  const { take, isBusy } = useMeetingStep("board.moveIdea");
  const [words, setWords] = useState("");
  const [errors, setErrors] = useState<FormErrors>();
  const name = givenName(facts.pinnedBy);

  async function park(event: FormEvent) {
    event.preventDefault();
    const seenVersion = point.live?.kind === "idea" ? point.live.version : 0;
    const taken = await take({ ideaId: facts.ideaId, seenVersion, to: "parked", words });
    if (!taken.ok) return setErrors(taken.errors);
    await note("parked", t("parked", { title: point.title, words }));
    cancel();
  }

  return (
    <Form errors={errors} onSubmit={(event) => void park(event)} className="max-w-[46rem] gap-3!">
      <TextArea
        name="words"
        label={t("parkWords", { name })}
        hint={t("parkHint", { name })}
        rows={2}
        autoFocus
        maxLength={WORDS_MAX}
        value={words}
        onChange={setWords}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" busy={isBusy}>
          {t("parkNow")}
        </Button>
        <Button kind="quiet" onPress={cancel}>
          {t("cancel")}
        </Button>
      </div>
    </Form>
  );
}
