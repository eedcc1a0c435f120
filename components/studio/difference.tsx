import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { wordDifference } from "@/lib/domain/texts";

type DifferenceProps = { before: string; after: string };

/** What differs between two texts, word by word: struck through what went, underlined what came. */
export function Difference({ before, after }: DifferenceProps) {
  const t = useTranslations("difference");
  const pieces = useMemo(() => wordDifference(before, after), [before, after]);
  let at = 0;
  return (
    <p className="wrap-break-word whitespace-pre-wrap text-ink-2">
      {pieces.map(({ kind, text }) => {
        at += 1;
        if (kind === "same") return text;
        const [Tag, label, look] =
          kind === "gone"
            ? (["del", t("gone"), "text-ink-3 decoration-1"] as const)
            : ([
                "ins",
                t("new"),
                "rounded-[2px] bg-accent-soft text-accent-ink decoration-1 underline-offset-3",
              ] as const);
        return (
          <Tag key={at} className={look}>
            <span className="sr-only">{label}</span>
            {text}
          </Tag>
        );
      })}
    </p>
  );
}
