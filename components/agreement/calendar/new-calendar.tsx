"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type SaidRefusal, useRefusal } from "@/components/refusals/use-refusal";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { TextButton } from "@/components/ui/text-button";
import type { CalendarChange } from "@/lib/domain/calendars";
import type { CalendarEditorView } from "@/lib/features/calendars/schema";
import { useChangeWords } from "./change-words";

type NewCalendarProps = {
  view: CalendarEditorView;
  changes: readonly CalendarChange[];
  hasErrors: boolean;
  refusal: SaidRefusal | null;
  isBusy: boolean;
  onMake: () => void;
  onForget: () => void;
};

/** What would change, what that does to what is open, and the one button that does it. */
export function NewCalendar({ view, changes, hasErrors, refusal, isBusy, onMake, onForget }: NewCalendarProps) {
  const t = useTranslations("calendarEditor.new");
  const words = useChangeWords(view.holidayOptions);
  const router = useRouter();
  const { whole } = useRefusal();
  const isChanged = changes.length > 0;
  return (
    <aside aria-label={t("title")} className={cx("mt-6", !isChanged && "max-xl:hidden")}>
      <div
        className={cx("grid gap-3 xl:sticky xl:top-20", isChanged && "rounded-r border border-line-2 bg-surface p-4")}
      >
        <h2 className="text-t15 font-semibold tracking-normal">{t("title")}</h2>
        {isChanged ? (
          <ul className="grid gap-1 text-t14">
            {changes.map((change) => {
              const said = words(change);
              return <li key={said}>{said}</li>;
            })}
          </ul>
        ) : (
          <p className="text-t14 text-ink-2">{t("nothing")}</p>
        )}
        {isChanged ? (
          <>
            <p className="border-t border-line pt-3 text-t14 text-ink-2">
              {t("consequence", { count: view.openStages })}
            </p>
            {refusal ? (
              <div role="alert" className="grid justify-items-start gap-1 text-t13 font-medium text-red-ink">
                <p>{whole(refusal)}</p>
                {refusal.code === "stale" ? (
                  <TextButton onPress={() => router.refresh()}>{t("lookAgain")}</TextButton>
                ) : null}
              </div>
            ) : null}
            {hasErrors ? <p className="text-t13 font-medium text-red-ink">{t("hasErrors")}</p> : null}
            <div className="flex flex-wrap gap-2">
              <Button kind="primary" busy={isBusy} locked={hasErrors ? t("hasErrors") : undefined} onPress={onMake}>
                {t("make", { number: view.number + 1 })}
              </Button>
              <Button kind="quiet" onPress={onForget}>
                {t("forget")}
              </Button>
            </div>
          </>
        ) : null}
      </div>
    </aside>
  );
}
