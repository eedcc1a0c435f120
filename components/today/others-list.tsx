"use client";

import { Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import { useWords } from "@/components/items/use-words";
import { useMomentContext } from "@/components/time/now";
import { Link } from "@/components/ui/link";
import { describeDue, minutesLeftAt } from "@/lib/domain/language";
import type { WithOthers } from "@/lib/features/today/schema";

/** What lies with others, in a line each: to know, not to do. */
export function OthersList({ others, viewerId }: { others: WithOthers[]; viewerId: string }) {
  const t = useTranslations("today.others");
  if (others.length === 0) return null;
  return (
    <ul aria-label={t("label")} className="mt-5 grid gap-2 text-t14 text-ink-2">
      {others.map((one) => (
        <li key={one.itemId} className="flex gap-3">
          <Hourglass className="icon mt-0.5 text-ink-3" aria-hidden />
          <span>
            <Sentence one={one} viewerId={viewerId} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Sentence({ one, viewerId }: { one: WithOthers; viewerId: string }) {
  const t = useTranslations("today.others");
  const time = useTranslations("time");
  const words = useWords(viewerId);
  const { now } = useMomentContext();
  const { key, values } = describeDue({
    leftMinutes: minutesLeftAt(one.due, now),
    termMinutes: one.due.termMinutes,
    clock: one.due.clock,
    standsStill: one.due.standsStillSince !== null,
  });
  const isAsked = one.stage === "consulted";
  return t.rich(isAsked ? "consulted" : one.people.length > 0 ? "with" : "withNobody", {
    who: words.anyOf(one.people),
    title: one.title,
    due: time(`due.${key}`, values),
    at: words.moment(one.due.at),
    link: (chunks) => <Link href={`/items/${one.itemId}`}>{chunks}</Link>,
  });
}
