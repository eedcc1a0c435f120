import { useTranslations } from "next-intl";
import type { StageTerm } from "@/lib/domain/agreement";
import type { TermDifference } from "@/lib/domain/agreement/difference";
import { termText } from "@/lib/domain/agreement/sentences";

type TermDifferenceRowProps = { difference: TermDifference; dayMinutes: number };

/** One term that changed: what is promised from now on, and what was. */
export function TermDifferenceRow({ difference: { before, after }, dayMinutes }: TermDifferenceRowProps) {
  const t = useTranslations("agreement");
  const tTerms = useTranslations("terms");
  const said = (term: StageTerm) => termText(term, tTerms, dayMinutes);
  const named = after ?? before;
  if (!named) return null;
  const kind = t(`termKind.${named.workKind}`);
  return (
    <li className="border-b border-line py-2.5">
      <p className="text-t13 text-ink-2">
        {named.workKind === "idea" ? kind : `${kind}, ${t(`termPriority.${named.priority}`).toLowerCase()}`}
      </p>
      <p>{after ? said(after) : t("difference.termGone")}</p>
      <p className="text-t14 text-ink-2">
        {before ? t("difference.before", { text: said(before) }) : t("difference.termNew")}
      </p>
    </li>
  );
}
