"use client";

import { Check, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { newId } from "@/lib/features/board/options";
import {
  CHOICES_MAX,
  type ChoiceView,
  type MeetingView,
  POINT_TITLE_MAX,
  type PointView,
} from "@/lib/features/meetings/schema";
import { Faces } from "./face";
import { STEPS } from "./steps";
import { useForetelling, useMeetingStep } from "./use-meeting";

type ChoicesProps = {
  meeting: MeetingView;
  point: PointView;
  /** Which one is laid down when the meeting goes on; chosen by whoever leads. */
  chosen: string | null;
  choose: ((choiceId: string) => void) | null;
  mayVote: boolean;
};

/** The ways it could go, beside each other, with who is for which. */
export function Choices({ meeting, point, chosen, choose, mayVote }: ChoicesProps) {
  const t = useTranslations("meetingRun.choices");
  const isOpen = point.state === "open";
  const mayAdd = mayVote && isOpen && point.choices.length < CHOICES_MAX;
  if (point.choices.length === 0 && !mayAdd) return null;
  return (
    <section aria-label={t("label")} className="grid gap-4 has-[form]:w-full has-[ul]:w-full">
      {point.choices.length > 0 ? (
        <ul className="grid gap-4 md:grid-cols-[repeat(auto-fit,minmax(16rem,1fr))]">
          {point.choices.map((choice) => (
            <li key={choice.id}>
              <Choice
                choice={choice}
                meeting={meeting}
                point={point}
                isChosen={chosen === choice.id}
                choose={isOpen ? choose : null}
                mayVote={mayVote && isOpen}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {mayAdd ? <AddChoice pointId={point.id} isFirst={point.choices.length === 0} /> : null}
    </section>
  );
}

type ChoiceProps = Omit<ChoicesProps, "chosen"> & { choice: ChoiceView; isChosen: boolean };

function Choice({ choice, meeting, point, isChosen, choose, mayVote }: ChoiceProps) {
  const t = useTranslations("meetingRun.choices");
  const titleId = useId();
  const vote = useVote(meeting, point);
  const isMine = choice.votes.some(({ memberId }) => memberId === meeting.viewerId);
  const count = choice.votes.length;
  return (
    <article
      aria-labelledby={titleId}
      className={cx(
        "grid h-full content-start gap-x-3 rounded-r-l border bg-surface p-4 lg:px-5 lg:py-4.5",
        choose ? "grid-cols-[auto_1fr]" : "",
        isChosen ? "border-accent inset-ring-2 inset-ring-accent" : "border-line-2",
      )}
    >
      {choose ? (
        <input
          type="radio"
          name={`choice-${point.id}`}
          aria-labelledby={titleId}
          checked={isChosen}
          onChange={() => choose(choice.id)}
          className="mt-1 size-6 cursor-pointer accent-(--accent)"
        />
      ) : null}
      <h2 id={titleId} className="text-t17 text-balance lg:text-[1.3rem]/[1.62rem]">
        {choice.title}
        {isChosen && !choose ? (
          <span className="ml-2 inline-flex items-center gap-1 text-t14 text-accent-ink">
            <Check className="icon" aria-hidden />
            {t("laid")}
          </span>
        ) : null}
      </h2>
      <div className="col-[-2/-1]">
        {choice.detail ? <p className="mt-1 text-t14 text-ink-2 lg:text-t15">{choice.detail}</p> : null}
        <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2 text-t14">
          {count > 0 ? <Faces people={choice.votes} viewerId={meeting.viewerId} /> : null}
          <b className="font-medium">{t("for", { count })}</b>
          {mayVote ? (
            <Button
              size="sm"
              aria-pressed={isMine}
              aria-label={t(isMine ? "notForNamed" : "voteNamed", { title: choice.title })}
              icon={isMine ? <Check className="icon" aria-hidden /> : null}
              className={cx(
                "ml-auto max-md:min-h-11",
                isMine && "border-accent-line! bg-accent-soft! text-accent-ink!",
              )}
              onPress={() => void vote(isMine ? null : choice.id)}
            >
              {t(isMine ? "mine" : "vote")}
            </Button>
          ) : null}
        </div>
      </div>
    </article>
  );
}

/** One vote each: shown at once, taken back with the reason when it is refused. */
function useVote(meeting: MeetingView, point: PointView): (choiceId: string | null) => Promise<void> {
  const foretell = useForetelling(meeting.id);
  const { take } = useMeetingStep(STEPS.voteChoice);
  const me = meeting.everyone.find(({ memberId }) => memberId === meeting.viewerId);
  return async (choiceId) => {
    if (me) {
      const voted = (choice: ChoiceView): ChoiceView => {
        const others = choice.votes.filter(({ memberId }) => memberId !== me.memberId);
        return { ...choice, votes: choice.id === choiceId ? [...others, me] : others };
      };
      foretell((before) => ({
        ...before,
        points: before.points.map((one) => (one.id === point.id ? { ...one, choices: one.choices.map(voted) } : one)),
      }));
    }
    const taken = await take({ pointId: point.id, choiceId });
    if (!taken.ok) toast.show({ text: taken.problem, failed: true });
  };
}

function AddChoice({ pointId, isFirst }: { pointId: string; isFirst: boolean }) {
  const t = useTranslations("meetingRun.choices");
  const { take, isBusy } = useMeetingStep(STEPS.addChoice);
  const [isAdding, setAdding] = useState(false);
  const [title, setTitle] = useState("");
  const [problem, setProblem] = useState<string>();

  async function add() {
    const taken = await take({ id: newId(), pointId, title });
    setProblem(taken.ok ? undefined : taken.problem);
    if (!taken.ok) return;
    setTitle("");
    setAdding(false);
  }

  if (!isAdding) {
    return (
      <Button
        kind="quiet"
        className="-ml-3 justify-self-start"
        icon={<Plus className="icon" aria-hidden />}
        onPress={() => setAdding(true)}
      >
        {t(isFirst ? "addFirst" : "add")}
      </Button>
    );
  }
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={t("title")}
        autoFocus
        maxLength={POINT_TITLE_MAX}
        value={title}
        onChange={setTitle}
        error={problem}
        className="min-w-0 flex-1 basis-60"
      />
      <Button type="submit" busy={isBusy}>
        {t("keep")}
      </Button>
      <Button kind="quiet" onPress={() => setAdding(false)}>
        {t("cancel")}
      </Button>
    </form>
  );
}
