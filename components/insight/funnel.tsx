import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import type { FunnelStep, IdeaFunnel, StepCount } from "@/lib/features/idea-funnel/schema";

/** What became of the ideas of a period: each step as a bar with its number, and how long half of them took. */
export function Funnel({ funnel }: { funnel: IdeaFunnel }) {
  const t = useTranslations("insight.ideas");
  const countOf = (steps: readonly StepCount[], step: FunnelStep) => steps.find((one) => one.step === step)?.ideas ?? 0;
  const pinned = countOf(funnel.all, "pinned");
  // The same length says the same number, in every department.
  const most = Math.max(...funnel.perDepartment.map(({ steps }) => countOf(steps, "pinned")));
  if (pinned === 0) {
    return (
      <div className="mt-8">
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      </div>
    );
  }
  return (
    <div className="mt-6 grid max-w-5xl gap-8">
      <section aria-labelledby="funnel">
        <h2 id="funnel" className="text-t17 font-semibold">
          {t("title")}
        </h2>
        <p className="mb-3 text-ink-2">{t("lead")}</p>
        <Steps steps={funnel.all} most={pinned} />
        {countOf(funnel.before, "pinned") > 0 ? (
          <p className="mt-3 text-t13 text-ink-2">
            {t("before", { pinned: countOf(funnel.before, "pinned"), published: countOf(funnel.before, "published") })}
          </p>
        ) : null}
      </section>
      {funnel.perDepartment.length > 1 ? (
        <section aria-labelledby="per-department">
          <h2 id="per-department" className="mb-3 text-t17 font-semibold">
            {t("perDepartment")}
          </h2>
          <div className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
            {funnel.perDepartment.map(({ departmentId, name, steps }) => (
              <div key={departmentId ?? "none"}>
                <h3 className="mb-1 font-semibold">{name || t("noDepartment")}</h3>
                <Steps steps={steps} most={most} />
              </div>
            ))}
          </div>
        </section>
      ) : null}
    </div>
  );
}

function Steps({ steps, most }: { steps: readonly StepCount[]; most: number }) {
  const t = useTranslations("insight.ideas");
  return (
    <ol className="grid gap-1.5 text-t14">
      {steps.map(({ step, ideas, medianDays }) => (
        <li key={step} className="grid gap-x-4 sm:grid-cols-[9.5rem_minmax(0,1fr)] sm:items-center">
          <span>{t(`step.${step}`)}</span>
          <span className="flex items-center gap-2 forced-color-adjust-none">
            <i
              aria-hidden
              className="h-3.5 flex-none rounded-r-[3px] bg-data-3"
              style={{ width: `${(ideas / Math.max(1, most)) * 40}%`, printColorAdjust: "exact" }}
            />
            <b className="font-semibold">{ideas}</b>
            {medianDays === null ? null : (
              <span className="text-t13 whitespace-nowrap text-ink-2">
                {t("half", { days: Math.ceil(medianDays) })}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
