"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Link } from "@/components/ui/link";
import type { ToneError } from "@/lib/features/tone/schema";
import { Level } from "./level";
import { useFindingWords } from "./use-finding-words";

const SHOWN = 60;

/** What in the text stops it, channel by channel, with the way to the guide that says so. */
export function ToneStop({ errors }: { errors: readonly ToneError[] }) {
  const t = useTranslations("tone.stop");
  const headingId = useId();
  if (errors.length === 0) return null;
  return (
    <section aria-labelledby={headingId} className="border-t border-line pt-3">
      <h3 id={headingId} className="mb-1 text-t14 text-ink">
        {t.rich("title", { count: errors.length, link: (chunks) => <Link href="/tone">{chunks}</Link> })}
      </h3>
      <ErrorList errors={errors} />
    </section>
  );
}

/** The findings themselves, those that stand on several channels once. */
export function ErrorList({ errors }: { errors: readonly ToneError[] }) {
  const t = useTranslations("tone.stop");
  const words = useFindingWords();
  const same = Map.groupBy(errors, ({ rule, text, messageKey }) => `${rule} ${messageKey} ${text}`);
  return (
    <ul className="grid gap-1.5 text-t13">
      {[...same].map(([key, [found, ...others]]) =>
        found ? (
          <li key={key}>
            <span className="flex flex-wrap items-center gap-x-2">
              <Level severity="error" />
              <b className="font-medium wrap-anywhere text-ink">
                {found.text.length > SHOWN ? `${found.text.slice(0, SHOWN).trimEnd()}…` : found.text}
              </b>
              <span className="text-ink-3">
                {t("on", { channels: [...new Set([found, ...others].map(({ channel }) => channel))].join(", ") })}
              </span>
            </span>
            <span className="block">{words(found)}</span>
          </li>
        ) : null,
      )}
    </ul>
  );
}
