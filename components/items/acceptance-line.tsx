"use client";

import { CircleCheck, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import { Link } from "@/components/ui/link";
import { ruleHref } from "@/lib/features/agreement/schema";
import type { ToneOverruled } from "@/lib/features/tone/schema";
import { useItem } from "./item-context";

/** Who accepted, when, on what ground, and whether that still covers the text as it stands. */
export function AcceptanceLine() {
  const t = useTranslations("flow.acceptance");
  const flow = useTranslations("flow");
  const { page } = useItem();
  const { acceptance } = page;
  if (!acceptance) return null;
  const { at, ground, isValid, withdrawnReason, ruleNumbers, overruled } = acceptance;
  const by = acceptance.deputyFor
    ? flow("forOther", { name: acceptance.by, other: acceptance.deputyFor })
    : acceptance.by;
  const Icon = isValid ? CircleCheck : CircleX;
  return (
    <p className="flex gap-2">
      <Icon className={`icon mt-0.5 ${isValid ? "text-accent-ink" : "text-ink-3"}`} aria-hidden />
      <span>
        {t.rich(ground, {
          name: by,
          at: () => <Moment at={at} />,
          b: (chunks) => <b className="font-medium text-ink">{chunks}</b>,
        })}
        {ruleNumbers.map((number) => (
          <span key={number}>
            {" "}
            <Link href={ruleHref(number)}>{t("row", { number })}</Link>
          </span>
        ))}
        {isValid ? "." : null}
        {overruled ? <Overruled {...overruled} /> : null}
        {isValid ? null : ` ${t("gone", { reason: withdrawnReason ?? "edited" })}`}
      </span>
    </p>
  );
}

/** What the tone guide had against it that was let pass, and why. */
function Overruled({ errors, reason }: ToneOverruled) {
  const t = useTranslations("tone.stop");
  const words = [...new Set(errors.map(({ text }) => t("quoted", { words: text.slice(0, QUOTED) })))].join(", ");
  return <span className="mt-1 block">{t("wasOverruled", { words, reason })}</span>;
}

const QUOTED = 60;
