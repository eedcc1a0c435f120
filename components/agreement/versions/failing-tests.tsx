import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FailingTest } from "@/lib/features/versions/schema";

/** The saved situations that the draft answers otherwise than it should, each with both answers. */
export function FailingTests({ failing }: { failing: readonly FailingTest[] }) {
  const t = useTranslations("versions.failing");
  return (
    <section aria-labelledby="proefsituaties">
      <h3 id="proefsituaties" className="flex items-center gap-2 text-t14 font-semibold text-red-ink">
        <CircleAlert className="icon" aria-hidden />
        {t("title", { count: failing.length })}
      </h3>
      <ul className="mt-1 max-h-60 overflow-y-auto border-t border-line">
        {failing.map(({ id, name, expected, answer }) => (
          <li key={id} className="border-b border-line py-2 text-t14">
            <span className="font-medium">{name}</span>
            <span className="block text-t13 text-ink-2">
              {answer === null
                ? t("gone")
                : t("answers", { expected: t(`answer.${expected}`), answer: t(`answer.${answer}`) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
