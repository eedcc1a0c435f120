"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useBoard } from "@/components/board/board-context";
import { useRefusal } from "@/components/refusals/use-refusal";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Form, type FormErrors } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import { LABEL_COLOURS } from "@/lib/domain/board/labels";
import { LABEL_NAME_MAX } from "@/lib/domain/idea-import";
import { boardKeys, choicesOptions, newId } from "@/lib/features/board/options";
import type { IdeaCard } from "@/lib/features/board/schema";
import { addLabelAction, putLabelAction, takeLabelAction } from "@/lib/features/labels/actions";
import type { CarriedLabel } from "@/lib/features/labels/schema";
import { LabelSpot } from "./label-spot";

type LabelDialogProps = { card: IdeaCard; onChanged: (ideaIds: readonly string[]) => void; onClose: () => void };

/** Which labels an idea carries: each goes on or off at once. Whoever leads the board makes a new one here too. */
export function LabelDialog({ card, onChanged, onClose }: LabelDialogProps) {
  const t = useTranslations("board.labelling");
  const say = useRefusal();
  const { viewer } = useBoard();
  const { data } = useQuery(choicesOptions());
  const [carried, setCarried] = useState(() => new Set(card.labels.map(({ id }) => id)));
  const [problem, setProblem] = useState<string>();

  const mark = (labelId: string, isOn: boolean) =>
    setCarried((before) => new Set(isOn ? [...before, labelId] : [...before].filter((id) => id !== labelId)));

  async function change(labelId: string, isOn: boolean) {
    setProblem(undefined);
    mark(labelId, isOn);
    const act = isOn ? putLabelAction : takeLabelAction;
    const answer = await act({ ideaId: card.id, labelId }).catch(() => null);
    if (!answer?.ok) {
      mark(labelId, !isOn);
      setProblem(answer ? say.whole(answer.refusal) : t("unreachable"));
    }
    onChanged([card.id]);
  }

  return (
    <Dialog isOpen onOpenChange={onClose} title={t("title", { title: card.title })} size="sm">
      {problem ? (
        <Notice kind="error" className="mb-3">
          {problem}
        </Notice>
      ) : null}
      {data ? (
        <div className="grid">
          {data.labels.length === 0 ? <p className="text-t14 text-ink-2">{t("none")}</p> : null}
          {data.labels.map((label) => (
            <Checkbox
              key={label.id}
              isSelected={carried.has(label.id)}
              onChange={(isOn) => void change(label.id, isOn)}
            >
              <span className="flex items-baseline gap-2 wrap-anywhere">
                <LabelSpot colour={label.colour} />
                {label.name}
              </span>
            </Checkbox>
          ))}
        </div>
      ) : (
        <Skeleton label={t("loading")} lines={["60%", "45%", "70%"]} />
      )}
      {viewer.canCurate && data ? <NewLabel labels={data.labels} onMade={(id) => change(id, true)} /> : null}
    </Dialog>
  );
}

type NewLabelProps = { labels: readonly CarriedLabel[]; onMade: (labelId: string) => Promise<void> };

/** A new label, in the next colour of the row; name and colour can be changed on the page of the labels. */
function NewLabel({ labels, onMade }: NewLabelProps) {
  const t = useTranslations("board.labelling");
  const say = useRefusal();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [errors, setErrors] = useState<FormErrors>();

  async function add(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const id = newId();
    const colour = LABEL_COLOURS[labels.length % LABEL_COLOURS.length] ?? "stone";
    const answer = await addLabelAction({ id, name, colour }).catch(() => null);
    setBusy(false);
    if (!answer?.ok) return setErrors(answer ? say.form(answer.refusal) : { whole: t("unreachable") });
    setErrors(undefined);
    setName("");
    await client.invalidateQueries({ queryKey: boardKeys.choices });
    await onMade(id);
  }

  return (
    <Form errors={errors} onSubmit={(event) => void add(event)} className="mt-4 gap-3 border-t border-line pt-4">
      <TextField name="name" label={t("new")} maxLength={LABEL_NAME_MAX} value={name} onChange={setName} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Button type="submit" busy={isBusy}>
          {t("make")}
        </Button>
        <Link href="/settings/labels" className="text-t13">
          {t("all")}
        </Link>
      </div>
    </Form>
  );
}
