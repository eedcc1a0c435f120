import { useTranslations } from "next-intl";
import type { OwnLadder } from "@/lib/features/ladder/schema";
import { LadderWords } from "./ladder-words";

/** Where whoever looks stands: seen by nobody else but the trekker. */
export function OwnRungs({ own }: { own: OwnLadder }) {
  const t = useTranslations("reflex.own");
  return (
    <section aria-labelledby="jij" className="mt-8">
      <h2 id="jij" className="text-t17 font-semibold">
        {t("title")}
      </h2>
      <p className="mt-1 max-w-prose text-t15">
        <LadderWords of={own} />
      </p>
      <p className="text-t13 text-ink-2">{t("whoSees")}</p>
    </section>
  );
}
