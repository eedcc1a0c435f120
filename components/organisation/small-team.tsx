"use client";

import { useTranslations } from "next-intl";
import { useStep } from "@/components/items/use-step";
import { WordsDialog } from "@/components/items/words-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { setSmallTeamAction } from "@/lib/features/organisation/actions";

/** Whether the author may accept own work where nobody else can, and what that means; executives switch it with a reason. */
export function SmallTeam({ isSmallTeam, mayLead }: { isSmallTeam: boolean; mayLead: boolean }) {
  const t = useTranslations("organisation.smallTeam");
  const { take, isBusy } = useStep(setSmallTeamAction);
  const state = isSmallTeam ? "on" : "off";
  return (
    <div className="grid justify-items-start gap-3">
      <p className="font-semibold">{t(`${state}.state`)}</p>
      <p className="max-w-prose text-t14 text-ink-2">{t(`${state}.text`)}</p>
      {mayLead ? (
        <WordsDialog
          trigger={<Button>{t(`${state}.switch`)}</Button>}
          title={t(`${state}.title`)}
          label={t("label")}
          hint={t("hint")}
          maxLength={WORDS_MAX}
          confirm={t(`${state}.switch`)}
          cancel={t("cancel")}
          isBusy={isBusy}
          act={async (words) => {
            const taken = await take({ isSmallTeam: !isSmallTeam, words });
            if (taken.ok) toast.show({ text: t(`${state}.done`) });
            return taken;
          }}
        >
          <ul className="grid list-disc gap-2 pl-5 text-ink-2">
            <li>{t(`${state}.means`)}</li>
            <li>{t("fourEyes")}</li>
            <li>{t("record")}</li>
          </ul>
        </WordsDialog>
      ) : (
        <p className="text-t13 text-ink-3">{t("locked")}</p>
      )}
    </div>
  );
}
