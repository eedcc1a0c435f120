import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type SigningLinesProps = {
  number: number;
  before: number;
  /** The version that is signed for later and would lapse, with its moment in words. */
  lapses?: { number: number; moment: ReactNode } | null;
};

/** Exactly what happens when this version is signed now. */
export function SigningLines({ number, before, lapses }: SigningLinesProps) {
  const t = useTranslations("versions.consequence");
  return (
    <ul className="grid gap-1 pl-5 text-t14 text-ink-2 [&>li]:list-['–__']">
      <li>{t("begins", { number, before })}</li>
      <li>{t("openWork")}</li>
      {lapses ? <li>{t.rich("lapses", { number: lapses.number, moment: () => lapses.moment })}</li> : null}
      <li>{t("told")}</li>
    </ul>
  );
}
