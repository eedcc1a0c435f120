"use client";

import { useTranslations } from "next-intl";
import { useMomentContext } from "@/components/time/now";
import { type OtherAnswer, otherAnswers } from "@/lib/domain/agreement/asking";
import { outcomeText } from "@/lib/domain/agreement/difference/words";
import { boxText } from "@/lib/domain/agreement/sentences";
import type { Situation } from "@/lib/domain/authority";
import { formatMoment } from "@/lib/domain/language";
import { type Calendar, openSpans } from "@/lib/domain/worktime";
import { useAsking } from "./asking-context";
import { RowLinks } from "./row-link";

/** What would have to differ for another answer, nearest first: towards a yes, then away from it. */
export function NearbyAnswers({ situation }: { situation: Situation }) {
  const t = useTranslations("asking.nearby");
  const { compiled } = useAsking();
  const { better, worse } = otherAnswers(compiled, situation);
  if (better.length + worse.length === 0) return null;
  return (
    <div className="grid gap-2 text-ink-2">
      {better.length > 0 ? <Answers label={t("better")} answers={better} /> : null}
      {worse.length > 0 ? (
        <details open={better.length === 0}>
          <summary className="min-h-6 cursor-pointer text-t13 font-medium hover:text-ink">{t("worse")}</summary>
          <Answers label={t("worse")} answers={worse} />
        </details>
      ) : null}
    </div>
  );
}

function Answers({ label, answers }: { label: string; answers: readonly OtherAnswer[] }) {
  return (
    <ul aria-label={label} className="grid gap-1.5">
      {answers.map((answer) => (
        <li key={JSON.stringify(answer.changes)}>
          <Answer answer={answer} />
        </li>
      ))}
    </ul>
  );
}

function Answer({ answer: { changes, decision } }: { answer: OtherAnswer }) {
  const t = useTranslations("asking.nearby");
  const authority = useTranslations("authority");
  const { words, ruleOf } = useAsking();
  const change = useChangeWords();
  const rules = decision.rows.flatMap((id) => ruleOf.get(id) ?? []);
  return t.rich(decision.verdict === "allowed" ? "forYes" : rules.length > 0 ? "then" : "thenAlone", {
    change: change(changes),
    outcome: outcomeText(decision, { t: authority, words }),
    rows: () => <RowLinks rules={rules} />,
  });
}

/** What somebody would do or what would have to be so, as the first half of a sentence. */
function useChangeWords(): (changes: Record<string, string[]>) => string {
  const t = useTranslations("asking.nearby");
  const authority = useTranslations("authority");
  const { words, dimensions, calendar } = useAsking();
  const context = useMomentContext();
  return (changes) => {
    const { moment, role, ...others } = changes;
    const box = (when: Record<string, string[]>) => boxText(when, { t: authority, words, dimensions });
    const opensAt = moment?.includes("office_hours") ? nextOpeningOf(calendar, context.now) : null;
    const parts = [
      ...(opensAt ? [t("wait", { moment: formatMoment(opensAt, context) })] : []),
      ...(moment && !opensAt ? [box({ moment })] : []),
      ...(role ? [t("byRole", { who: box({ role }) })] : []),
      ...Object.entries(others).map(([fact, values]) => {
        const said = box({ [fact]: values });
        return SAID_WITH.includes(fact) ? t("with", { box: said }) : said;
      }),
    ];
    return parts.join(t("join"));
  };
}

/** Facts whose words are a thing, not yet a circumstance: "laag risico" is said as "bij laag risico". */
const SAID_WITH = ["workKind", "contentKind", "contentStatus", "risk"];

const LOOK_AHEAD_MS = 21 * 86_400_000;

/** When the doors open after the next time they are closed; null when they never close or never open in three weeks. */
function nextOpeningOf(calendar: Calendar, now: Date): Date | null {
  const until = new Date(now.getTime() + LOOK_AHEAD_MS);
  const opening = openSpans(calendar, now.toISOString(), until.toISOString()).find(
    ({ from }) => Date.parse(from) > now.getTime(),
  );
  return opening ? new Date(opening.from) : null;
}
