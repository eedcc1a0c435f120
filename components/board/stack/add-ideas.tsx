"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { IdeaCard } from "@/lib/features/board/schema";
import type { BundleDetail } from "@/lib/features/bundle-page/schema";
import { ChooseIdeas } from "./choose-ideas";
import type { Stacking } from "./use-stacking";

type AddIdeasProps = { bundle: BundleDetail; stacking: Stacking; onClose: () => void };

/** Chooses which other ideas are laid on a stack. */
export function AddIdeas({ bundle, stacking, onClose }: AddIdeasProps) {
  const t = useTranslations("board.stack.add");
  const tBoard = useTranslations("board");
  const [chosen, setChosen] = useState<IdeaCard[]>([]);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (chosen.length === 0) return;
    setBusy(true);
    const isDone = await stacking.add(bundle, chosen);
    setBusy(false);
    if (isDone) onClose();
  }

  return (
    <Form onSubmit={submit} className="mt-4">
      <ChooseIdeas beside={bundle.cards} chosen={chosen} isOpen takesFocus onChoose={setChosen} />
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" type="submit" busy={isBusy} isDisabled={chosen.length === 0}>
          {t("confirm", { count: chosen.length })}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {tBoard("cancel")}
        </Button>
      </div>
    </Form>
  );
}
