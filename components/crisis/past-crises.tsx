import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import type { PastCrisis } from "@/lib/features/crisis/schema";
import { FactLine } from "./fact-line";

/** The crises that are over: when and why, how it ended, and what was certain at which moment. */
export function PastCrises({ crises }: { crises: PastCrisis[] }) {
  const t = useTranslations("organisation.crisis.past");
  if (crises.length === 0) return null;
  return (
    <div className="grid gap-3">
      <h3 className="text-t14">{t("title")}</h3>
      <ul className="max-w-xl border-t border-line [&>li]:border-b [&>li]:border-line">
        {crises.map(({ crisisId, startedAt, endedAt, reason, words, by, facts }) => (
          <li key={crisisId} className="py-2.5 text-t14">
            <p className="font-semibold wrap-break-word">{reason}</p>
            <p className="text-t13 text-ink-2">
              {t.rich("span", {
                by,
                from: () => <Moment at={startedAt} />,
                until: () => <Moment at={endedAt} />,
              })}
            </p>
            <p className="mt-1 text-ink-2 wrap-break-word">{t("ended", { words })}</p>
            {facts.length > 0 ? (
              <details className="mt-1">
                <summary className="cursor-pointer text-t13 font-medium text-ink-2 hover:text-ink">
                  {t("facts", { count: facts.length })}
                </summary>
                <ul className="pl-4">
                  {facts.map((fact) => (
                    <FactLine key={fact.factId} fact={fact} />
                  ))}
                </ul>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
