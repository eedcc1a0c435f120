"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useStep } from "@/components/items/use-step";
import { TextButton } from "@/components/ui/text-button";
import { toast } from "@/components/ui/toast";
import { teachWordAction } from "@/lib/features/tone/actions";
import { toneOptions } from "@/lib/features/tone/options";

/** The guide learns this word, for every text from now on. */
export function TeachButton({ word }: { word: string }) {
  const t = useTranslations("tone.teach");
  const client = useQueryClient();
  const { take, isBusy } = useStep(teachWordAction);
  async function teach() {
    const taken = await take({ word });
    if (taken.ok) {
      await client.invalidateQueries(toneOptions());
      toast.show({ text: t("done", { word }) });
    } else toast.show({ text: taken.problem, failed: true });
  }
  return (
    <TextButton isDisabled={isBusy} onPress={() => void teach()}>
      {t("open")}
    </TextButton>
  );
}
