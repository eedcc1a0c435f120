import { CircleCheck, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import type { FetchView } from "@/lib/features/result-fetches/schema";

/** Reasons that have words of their own; everything else is trouble that passes or does not. */
const REASONS = ["credentials_refused", "not_allowed", "account_inactive", "unreachable"] as const;

/** Per connected channel: when its figures were fetched last, or what went wrong and when it is tried again. */
export function FetchStates({ fetches }: { fetches: readonly FetchView[] }) {
  const t = useTranslations("figures.fetching");
  return (
    <section aria-labelledby="fetching" className="mt-12">
      <h2 id="fetching">{t("title")}</h2>
      <p className="mt-1 max-w-165 text-ink-2">{fetches.length === 0 ? t("none") : t("lead")}</p>
      <ul className="mt-2">
        {fetches.map((one) => {
          const Icon = one.code === null ? CircleCheck : TriangleAlert;
          return (
            <li key={one.channelId} className="flex gap-2 border-t border-line py-3">
              <Icon
                className={`icon mt-0.5 flex-none ${one.code === null ? "text-accent-ink" : "text-amber-ink"}`}
                aria-hidden
              />
              <div className="min-w-0">
                <p>{one.channel}</p>
                <p className="text-t14 text-ink-2">
                  <StateWords fetch={one} />
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function StateWords({ fetch: { lastAt, nextAt, failures, code } }: { fetch: FetchView }) {
  const t = useTranslations("figures.fetching");
  const last = lastAt ? t.rich("last", { moment: () => <Moment at={lastAt} /> }) : null;
  if (code === null) return last ?? t("soon");
  const reason = t(`failed.${REASONS.find((known) => known === code) ?? "other"}`);
  return (
    <>
      {t.rich("again", { reason, failures, moment: () => <Moment at={nextAt} /> })}
      {last ? <> ({last})</> : null}
    </>
  );
}
