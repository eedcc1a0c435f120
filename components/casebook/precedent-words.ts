import { useTranslations } from "next-intl";
import type { PrecedentLine } from "@/lib/features/precedents/schema";

/** The facts that tell a case apart, in the order in which they are said. */
const SAID = ["contentKind", "topic", "segment", "risk"] as const;
const NONE = "none";

/** "Accepteren · eigen bericht · Wegenwerken en verkeer · laag risico": what a decided case was about. */
export function useCaseWords(): (line: Pick<PrecedentLine, "power" | "facts">) => string {
  const t = useTranslations("casebook");
  return ({ power, facts }) => {
    const said = SAID.flatMap((fact) =>
      (facts[fact] ?? []).flatMap((value) => {
        if (value === NONE) return [];
        if (fact === "topic" || fact === "segment") return [value];
        return fact === "risk"
          ? [t(`risk.${value as "low" | "medium" | "high"}`)]
          : [t(`contentKind.${value as "question"}`)];
      }),
    );
    return [t(`power.${power}`), ...said].join(" · ");
  };
}
