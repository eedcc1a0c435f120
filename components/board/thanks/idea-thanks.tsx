"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useBoard } from "@/components/board/board-context";
import { useRefusal } from "@/components/refusals/use-refusal";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { Form, type FormErrors } from "@/components/ui/form";
import { TextArea } from "@/components/ui/text-area";
import { TextButton } from "@/components/ui/text-button";
import { toast } from "@/components/ui/toast";
import { WORDS_MAX } from "@/lib/domain/board";
import { givenName } from "@/lib/domain/language";
import type { IdeaDetail } from "@/lib/features/board/schema";
import { sayThanksAction, takeThanksBackAction } from "@/lib/features/thanks/actions";
import type { ThanksView } from "@/lib/features/thanks/schema";

type IdeaThanksProps = { detail: IdeaDetail; onChanged: (ideaIds: readonly string[]) => void };

/** Who thanked for an idea, and the way to do so oneself: once per person, and to be taken back. */
export function IdeaThanks({ detail: { card, thanks }, onChanged }: IdeaThanksProps) {
  const t = useTranslations("board.thanks");
  const { viewer } = useBoard();
  const isOwn = card.pinnedById === viewer.memberId;
  const hasThanked = thanks.some(({ byId }) => byId === viewer.memberId);
  return (
    <>
      {thanks.length > 0 ? (
        <ul className="mt-2 grid gap-3 text-t14">
          {thanks.map((one) => (
            <OneThanks key={one.id} thanks={one} ideaId={card.id} onChanged={onChanged} />
          ))}
        </ul>
      ) : null}
      {isOwn && thanks.length === 0 ? <p className="mt-2 text-t14 text-ink-2">{t("noneYet")}</p> : null}
      {viewer.canRemark && !isOwn && !hasThanked ? <ThankForm card={card} onChanged={onChanged} /> : null}
    </>
  );
}

type OneThanksProps = { thanks: ThanksView; ideaId: string; onChanged: IdeaThanksProps["onChanged"] };

function OneThanks({ thanks: { by, byId, words, saidAt }, ideaId, onChanged }: OneThanksProps) {
  const t = useTranslations("board.thanks");
  const { viewer } = useBoard();
  async function takeBack() {
    const answer = await takeThanksBackAction({ ideaId }).catch(() => null);
    if (!answer?.ok) return void toast.show({ text: t("notTakenBack"), failed: true });
    onChanged([ideaId]);
    toast.show({
      text: t("takenBack"),
      undo: () => void sayThanksAction({ ideaId, words }).finally(() => onChanged([ideaId])),
    });
  }
  return (
    <li>
      <p className="wrap-anywhere">{t("said", { words })}</p>
      <p className="flex flex-wrap items-center gap-x-2 text-t13 text-ink-3">
        <span>
          {by}, <Moment at={saidAt} />
        </span>
        {byId === viewer.memberId ? <TextButton onPress={() => void takeBack()}>{t("takeBack")}</TextButton> : null}
      </p>
    </li>
  );
}

function ThankForm({ card, onChanged }: { card: IdeaDetail["card"]; onChanged: IdeaThanksProps["onChanged"] }) {
  const t = useTranslations("board.thanks");
  const say = useRefusal();
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [errors, setErrors] = useState<FormErrors>();
  const name = givenName(card.pinnedBy);

  async function send(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const answer = await sayThanksAction({ ideaId: card.id, words }).catch(() => null);
    setBusy(false);
    if (!answer?.ok) return setErrors(answer ? say.form(answer.refusal) : { whole: t("unreachable") });
    toast.show({ text: t("sent", { name }) });
    onChanged([card.id]);
  }

  if (!isOpen) {
    return (
      <Button size="sm" className="mt-3" onPress={() => setOpen(true)}>
        {t("open", { name })}
      </Button>
    );
  }
  return (
    <Form errors={errors} onSubmit={(event) => void send(event)} className="mt-3 gap-3">
      <TextArea
        name="words"
        label={t("words", { name })}
        rows={2}
        autoFocus
        maxLength={WORDS_MAX}
        value={words}
        onChange={setWords}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" busy={isBusy}>
          {t("send")}
        </Button>
        <Button kind="quiet" onPress={() => setOpen(false)}>
          {t("cancel")}
        </Button>
      </div>
    </Form>
  );
}
