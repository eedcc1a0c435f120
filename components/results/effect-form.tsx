"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useUploads } from "@/components/media/use-uploads";
import { useRefusal } from "@/components/refusals/use-refusal";
import { DayField } from "@/components/ui/day-field";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { changeEffectAction, tellEffectAction } from "@/lib/features/effects/actions";
import { EFFECT_STORY_MAX, EFFECT_WORDS_MAX, type EffectView } from "@/lib/features/effects/schema";
import { EffectPhoto, type Photo } from "./effect-photo";

/** What something brought about is told of: a post, or an idea that became none. */
export type ToldOf = { itemId: string } | { ideaId: string };

type EffectFormProps = {
  about: ToldOf;
  /** The one to change; without it a new one is told. */
  effect: EffectView | null;
  today: string;
  onDone: () => void;
  close: () => void;
};

/** The day on which anything was first told, for a field that has to begin somewhere. */
const FIRST_DAY = "2000-01-01";

/** What came of it, in one line, with the story, the day and a photo. */
export function EffectForm({ about, effect, today, onDone, close }: EffectFormProps) {
  const t = useTranslations("itemResults");
  const say = useRefusal();
  const [words, setWords] = useState(effect?.words ?? "");
  const [story, setStory] = useState(effect?.story ?? "");
  const [onDay, setOnDay] = useState<string | null>(effect?.onDay ?? today);
  const [photo, setPhoto] = useState<Photo | null>(effect?.photo ? { ...effect.photo, isDescribed: true } : null);
  const uploads = useUploads(async ({ assetId }) => {
    setPhoto({ assetId, src: `/api/assets/${assetId}/picture?v=new`, alt: "", isDescribed: false });
    return undefined;
  });
  const [errors, setErrors] = useState<FormErrors>();
  const [isBusy, setBusy] = useState(false);

  async function send(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const shown = photo ? { assetId: photo.assetId, alt: photo.alt } : null;
    const said = { words, story, onDay: onDay ?? "", photo: shown };
    const sending = effect
      ? changeEffectAction({ effectId: effect.id, seenRevision: effect.revision, ...said })
      : tellEffectAction({ ...about, ...said });
    const answer = await sending.catch(() => null);
    setBusy(false);
    if (!answer?.ok) return setErrors(answer ? say.form(answer.refusal) : { whole: t("failed") });
    toast.show({ text: t("saved") });
    onDone();
    close();
  }

  return (
    <Form errors={errors} onSubmit={(event) => void send(event)}>
      <TextField
        name="words"
        label={t("words")}
        hint={t("wordsHint")}
        autoFocus
        maxLength={EFFECT_WORDS_MAX}
        value={words}
        onChange={setWords}
      />
      <TextArea
        name="story"
        label={t("story")}
        rows={3}
        maxLength={EFFECT_STORY_MAX}
        value={story}
        onChange={setStory}
      />
      <DayField label={t("day")} value={onDay} onChange={setOnDay} min={FIRST_DAY} error={errorOf(errors, "onDay")} />
      <EffectPhoto photo={photo} uploads={uploads} onChange={setPhoto} error={errorOf(errors, "alt")} />
      <FormButtons cancel={t("cancel")} onCancel={close} submit={t("save")} busy={isBusy || uploads.isBusy} />
    </Form>
  );
}
