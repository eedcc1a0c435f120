"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { focusSoon } from "@/components/board/use-card-keys";
import { Dialog } from "@/components/ui/dialog";
import { Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { TITLE_MAX } from "@/lib/domain/board";
import { checkStacking } from "@/lib/domain/board/bundles";
import type { IdeaCard } from "@/lib/features/board/schema";
import { openBundlesOptions } from "@/lib/features/bundle-page/options";
import { ChooseIdeas } from "./choose-ideas";
import type { Stacking } from "./use-stacking";

const NEW = "new";

type BundleDialogProps = {
  /** What is laid together: the first on top, where the stack will hang. None: it is chosen here. */
  cards: IdeaCard[];
  stacking: Stacking;
  onClose: () => void;
};

/** Asks what ideas are bundled under, and what else belongs to it. */
export function BundleDialog({ cards, stacking, onClose }: BundleDialogProps) {
  const t = useTranslations("board.stack.bundle");
  const [first] = cards;
  const isOne = cards.length === 1;
  const [onto, setOnto] = useState(NEW);
  const [title, setTitle] = useState(first?.title ?? "");
  const [chosen, setChosen] = useState<IdeaCard[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [errors, setErrors] = useState<FormErrors>();
  const { data: bundles = [] } = useQuery({ ...openBundlesOptions(), enabled: isOne });
  const fitting = bundles.filter(({ column }) => isOne && first && checkStacking(first.column, column).ok);
  const known = fitting.find(({ id }) => id === onto);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const all = [...cards, ...chosen];
    if (!known && title.trim() === "") return setErrors({ fields: { title: t("titleMissing") } });
    if (!known && all.length < 2) return setErrors({ whole: t("anotherMissing") });
    setBusy(true);
    const isDone = known
      ? await stacking.add(known, all)
      : await stacking.bundle({ title: title.trim(), words: "" }, all);
    setBusy(false);
    if (!isDone) return;
    onClose();
    focusSoon(known?.id ?? all[0]?.id ?? "");
  }

  return (
    <Dialog isOpen onOpenChange={(isOpen) => isOpen || onClose()} title={t("title")} size="sm">
      <Form onSubmit={submit} errors={errors}>
        <ul className="grid gap-0.5 text-ink-2 empty:hidden">
          {cards.map((card) => (
            <li key={card.id}>{t("quoted", { title: card.title })}</li>
          ))}
        </ul>
        {fitting.length > 0 ? (
          <RadioGroup
            label={t("where")}
            value={onto}
            onChange={setOnto}
            choices={[
              { id: NEW, label: t("new") },
              ...fitting.map(({ id, title: theme, ideas }) => ({
                id,
                label: theme,
                detail: t("holds", { count: ideas }),
              })),
            ]}
            className="max-h-40 overflow-y-auto"
          />
        ) : null}
        {known ? null : (
          <>
            <TextField
              name="title"
              label={t("theme")}
              autoFocus
              maxLength={TITLE_MAX}
              value={title}
              onChange={(value) => {
                setTitle(value);
                setErrors(undefined);
              }}
              onFocus={(event) => (event.target as HTMLInputElement).select?.()}
            />
            <ChooseIdeas
              beside={cards}
              chosen={chosen}
              isOpen={cards.length < 2}
              onChoose={(ideas) => {
                setChosen(ideas);
                setErrors(undefined);
              }}
            />
          </>
        )}
        <FormButtons
          cancel={t("cancel")}
          onCancel={onClose}
          busy={isBusy}
          submit={known ? t("addHere") : t("make", { count: cards.length + chosen.length })}
        />
      </Form>
    </Dialog>
  );
}
