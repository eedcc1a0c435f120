"use client";

import { useTranslations } from "next-intl";
import { useItem } from "@/components/items/item-context";
import { useStep } from "@/components/items/use-step";
import { WordsDialog } from "@/components/items/words-dialog";
import { TextButton } from "@/components/ui/text-button";
import { toast } from "@/components/ui/toast";
import type { Finding } from "@/lib/domain/tone";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { endLetBeAction, letBeAction } from "@/lib/features/tone-exceptions/actions";
import type { LetBe } from "@/lib/features/tone-exceptions/schema";

/** Lets a finding stand in this post, with the reason. */
export function LetBeButton({ found }: { found: Finding }) {
  const t = useTranslations("tone.letBe");
  const { page } = useItem();
  const { take, isBusy } = useStep(letBeAction);
  const end = useStep(endLetBeAction);
  async function letBe(reason: string) {
    const taken = await take({ itemId: page.id, rule: found.rule, text: found.text, reason });
    if (taken.ok) {
      const { letBeId } = taken.value;
      toast.show({ text: t("done"), undo: () => void end.take({ letBeId }) });
    }
    return taken;
  }
  return (
    <WordsDialog
      trigger={<TextButton>{t("open")}</TextButton>}
      title={t("title", { quote: found.text.slice(0, QUOTED) })}
      name="reason"
      label={t("label")}
      hint={t("hint")}
      maxLength={WORDS_MAX}
      confirm={t("confirm")}
      cancel={t("cancel")}
      isBusy={isBusy}
      act={letBe}
    />
  );
}

const QUOTED = 60;

/** What was let stand in this post, by whom and why, with the way back. */
export function LetBeList({ letBe, mayEnd }: { letBe: readonly LetBe[]; mayEnd: boolean }) {
  const t = useTranslations("tone.letBe");
  const { take } = useStep(endLetBeAction);
  if (letBe.length === 0) return null;
  return (
    <ul aria-label={t("list")} className="mt-2 grid gap-1.5 text-t13 text-ink-2">
      {letBe.map(({ id, text, reason, by }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-2.5">
          <span className="min-w-0 wrap-anywhere">
            {t("stands", { quote: text.slice(0, QUOTED), name: by, reason })}
          </span>
          {mayEnd ? <TextButton onPress={() => void take({ letBeId: id })}>{t("end")}</TextButton> : null}
        </li>
      ))}
    </ul>
  );
}
