import { Equal, ListChecks, type LucideIcon, Maximize2, Minimize2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { DIFFERENCE_KINDS, type DifferenceKind, isSame } from "@/lib/domain/agreement/difference";
import type { DifferenceView } from "@/lib/features/differences/schema";
import { RuleDifferenceRow } from "./rule-difference";
import { TermDifferenceRow } from "./term-difference";

const ICONS: Record<DifferenceKind, LucideIcon> = {
  wider: Maximize2,
  narrower: Minimize2,
  conditions: ListChecks,
  without_effect: Equal,
};

/**
 * What one version changes on another, for whoever signs it: wider, narrower, on other conditions, other terms, and what
 * changes nothing, each in sentences with an example.
 */
export function Difference(view: DifferenceView) {
  const t = useTranslations("agreement.difference");
  const { rules, terms } = view.difference;
  if (isSame(view.difference)) return <p className="mt-3 text-ink-2">{t("none")}</p>;
  return (
    <div>
      {DIFFERENCE_KINDS.filter((kind) => kind !== "without_effect").map((kind) => (
        <Group key={kind} kind={kind} view={view} />
      ))}
      {terms.length > 0 ? (
        <section className="mt-6">
          <h3 className="border-b border-line-2 pb-1.5 text-t15 font-semibold">
            {t("terms", { count: terms.length })}
          </h3>
          <ul>
            {terms.map((term) => {
              const { workKind, priority, stage } = term.after ?? term.before ?? {};
              return (
                <TermDifferenceRow
                  key={`${workKind} ${priority} ${stage}`}
                  difference={term}
                  dayMinutes={view.dayMinutes}
                />
              );
            })}
          </ul>
        </section>
      ) : null}
      {rules.length > 0 ? <Group kind="without_effect" view={view} /> : null}
    </div>
  );
}

function Group({ kind, view }: { kind: DifferenceKind; view: DifferenceView }) {
  const t = useTranslations("agreement.difference");
  const own = view.difference.rules.filter((rule) => rule.kind === kind);
  if (own.length === 0) return null;
  const Icon = ICONS[kind];
  return (
    <section className="mt-6 first:mt-3">
      <h3 className="flex items-center gap-2 border-b border-line-2 pb-1.5 text-t15 font-semibold">
        <Icon className="icon text-ink-2" aria-hidden />
        {t(`kind.${kind}`, { count: own.length })}
      </h3>
      <ul>
        {own.map((rule) => (
          <RuleDifferenceRow key={rule.id} rule={rule} view={view} />
        ))}
      </ul>
    </section>
  );
}
