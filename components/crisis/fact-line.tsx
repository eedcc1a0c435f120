import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Moment } from "@/components/time/moment";
import { cx } from "@/components/ui/cx";
import type { CrisisFact } from "@/lib/features/crisis/schema";

type FactLineProps = { fact: CrisisFact; children?: ReactNode };

/** One fact with its moment and who says so; one that was taken back stays to be read, with why. */
export function FactLine({ fact: { words, by, at, struck }, children }: FactLineProps) {
  const t = useTranslations("crisis.facts");
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2 py-1.75 text-t14">
      <div className="min-w-0">
        <p className={cx("wrap-break-word", struck ? "text-ink-2" : "text-ink")}>
          {struck ? (
            <>
              <span className="sr-only">{t("noLonger")} </span>
              <s>{words}</s>
            </>
          ) : (
            words
          )}
        </p>
        <p className="text-t13 text-ink-2">
          <Moment at={at} /> · {by}
        </p>
        {struck ? (
          <p className="mt-0.5 text-t13 text-ink-2">
            {t.rich("struck", {
              by: struck.by,
              reason: struck.reason,
              at: () => <Moment at={struck.at} />,
            })}
          </p>
        ) : null}
      </div>
      {children}
    </li>
  );
}
