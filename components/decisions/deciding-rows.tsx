import { LockKeyhole } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { Rule } from "@/lib/domain/agreement";
import { ruleText } from "@/lib/domain/agreement/sentences";
import { ruleHref } from "@/lib/features/agreement/schema";
import type { DecisionView } from "@/lib/features/decisions/schema";

type DecidingRowsProps = { rows: readonly Rule[]; view: DecisionView; isPutAside?: boolean };

/** Rows of the version of that day as they stood, each one sentence; of the version in force they can be opened. */
export function DecidingRows({ rows, view, isPutAside = false }: DecidingRowsProps) {
  const t = useTranslations("decisions");
  const authority = useTranslations("authority");
  return (
    <ul className="[&>li]:border-b [&>li]:border-line">
      {rows.map((rule) => (
        <li key={rule.id} className="flex gap-4 py-2">
          <span className="w-13 flex-none text-t14">
            {view.version.isInForce ? (
              <Link href={ruleHref(rule.number)}>{t("row", { number: rule.number })}</Link>
            ) : (
              <span className="text-ink-2">{t("row", { number: rule.number })}</span>
            )}
          </span>
          <span className={isPutAside ? "text-ink-2" : ""}>
            {ruleText(rule, authority, view.words)}
            {rule.binding ? (
              <span className="flex gap-1.5 text-t13 font-medium text-ink">
                <LockKeyhole className="icon mt-0.75 size-3.5" aria-hidden />
                {t("binding")}
              </span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
