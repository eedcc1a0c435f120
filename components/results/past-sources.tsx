import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import type { PastSource } from "@/lib/features/result-imports/schema";

/** Which files were brought in and what was filled in by hand, the newest first. */
export function PastSources({ sources }: { sources: readonly PastSource[] }) {
  const t = useTranslations("figures.past");
  return (
    <section aria-labelledby="past-sources" className="mt-12">
      <h2 id="past-sources">{t("title")}</h2>
      {sources.length === 0 ? <p className="mt-2 text-ink-2">{t("none")}</p> : null}
      <ul className="mt-2">
        {sources.map(({ id, kind, channel, fileName, added, changed, by, at }) => (
          <li key={id} className="border-t border-line py-3">
            <p className="wrap-anywhere">{kind === "hand" ? t("byHand") : fileName}</p>
            <p className="text-t14 text-ink-2">
              {t.rich("line", { channel, added, changed, by: by ?? "", moment: () => <Moment at={at} /> })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
