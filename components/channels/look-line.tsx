"use client";

import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import type { LookView } from "@/lib/features/channels/schema";

/** Reasons that have words of their own; everything else is trouble that passes or does not. */
const REASONS = ["credentials_refused", "not_allowed", "account_inactive", "unreachable"] as const;

/** How reading what is said to an account goes: when last, or since when not, and when it is tried again. */
export function LookLine({ look: { polledAt, failures, nextAt, lastError } }: { look: LookView }) {
  const t = useTranslations("channels.look");
  if (lastError === null) {
    return polledAt ? t.rich("read", { at: () => <Moment at={polledAt} /> }) : t("soon");
  }
  const reason = t(`failed.${REASONS.find((known) => known === lastError) ?? "other"}`);
  return (
    <>
      {t.rich("again", { reason, failures, at: () => <Moment at={nextAt} /> })}
      {polledAt ? <> {t.rich("lastRead", { at: () => <Moment at={polledAt} /> })}</> : null}
    </>
  );
}
