import { useTranslations } from "next-intl";
import { Tokens } from "@/components/agreement/tokens";
import type { Effect, RuleDifference } from "@/lib/domain/agreement/difference";
import { effectTokens, outcomeText } from "@/lib/domain/agreement/difference/words";
import { boxText, ruleText, situationText } from "@/lib/domain/agreement/sentences";
import type { When } from "@/lib/domain/authority";
import type { DifferenceView } from "@/lib/features/differences/schema";

type RuleDifferenceRowProps = { rule: RuleDifference; view: DifferenceView };

/** So many kinds of situations are read at once; the others stand one step away. */
const SHOWN_AT_ONCE = 2;

/** One row that changed: what that means, an example, where else, and the row itself as it was and as it becomes. */
export function RuleDifferenceRow({ rule, view }: RuleDifferenceRowProps) {
  const places = rule.effects.flatMap((effect) => effect.situations.map((situations) => ({ effect, situations })));
  const [first, ...others] = places;
  return (
    <li className="border-b border-line py-3">
      {first ? <Meaning rule={rule} view={view} effect={first.effect} situations={first.situations} /> : null}
      <RowItself rule={rule} view={view} />
      <Elsewhere places={others} view={view} />
    </li>
  );
}

type Place = { effect: Effect; situations: When };

function Meaning({ rule, view, effect, situations }: RuleDifferenceRowProps & Place) {
  const t = useTranslations("agreement.difference");
  const inWords = { t: useTranslations("authority"), words: view.words };
  return (
    <>
      <p className="max-w-165 text-ink-2">
        {effect.to.verdict === "unanswered" ? `${t("nowSilent")} ` : ""}
        <Tokens of={effectTokens(effect, { situations, rule }, inWords)} />
      </p>
      <p className="max-w-165 text-t14 text-ink-2">{t("before", { text: `${outcomeText(effect.from, inWords)}.` })}</p>
      <p className="max-w-165 text-t14 text-ink-3">
        {t("example", { situation: situationText(effect.example, inWords.t, inWords.words) })}
      </p>
    </>
  );
}

function Elsewhere({ places, view }: { places: readonly Place[]; view: DifferenceView }) {
  const t = useTranslations("agreement.difference");
  if (places.length === 0) return null;
  const later = places.slice(SHOWN_AT_ONCE);
  return (
    <div className="mt-1.5 max-w-165 text-t14 text-ink-2">
      <p>{t("also")}</p>
      <Places places={places.slice(0, SHOWN_AT_ONCE)} view={view} />
      {later.length > 0 ? (
        <details>
          <summary className="min-h-6 cursor-pointer text-t13 font-medium text-ink-2 hover:text-ink">
            {t("more", { count: later.length })}
          </summary>
          <Places places={later} view={view} />
        </details>
      ) : null}
    </div>
  );
}

function Places({ places, view }: { places: readonly Place[]; view: DifferenceView }) {
  const t = useTranslations("agreement.difference");
  const authority = useTranslations("authority");
  const inWords = { t: authority, words: view.words, dimensions: view.dimensions };
  return (
    <ul className="list-disc pl-5">
      {places.map(({ effect, situations }) => (
        <li key={JSON.stringify(situations)}>
          {t("place", {
            situations: boxText(situations, inWords),
            now: outcomeText(effect.to, inWords),
            before: outcomeText(effect.from, inWords),
          })}
        </li>
      ))}
    </ul>
  );
}

/** The row as it was and as it becomes, by the numbers under which it is read. */
function RowItself({ rule: { before, after, kind, changes }, view }: RuleDifferenceRowProps) {
  const t = useTranslations("agreement.difference");
  const authority = useTranslations("authority");
  const said = (row: NonNullable<typeof after>) => ruleText(row, authority, view.words);
  const isReworded = before && after && said(before) !== said(after);
  const isNoted = changes.includes("note");
  return (
    <div className="mt-1.5 max-w-165 border-l-2 border-line-2 pl-3 text-t13 text-ink-2">
      {before && (isReworded || !after) ? (
        <p>{t(after ? "rowWas" : "rowGone", { number: before.number, sentence: said(before) })}</p>
      ) : null}
      {after ? (
        <p>{t(isReworded ? "rowNow" : before ? "row" : "rowNew", { number: after.number, sentence: said(after) })}</p>
      ) : null}
      {before && after && changes.includes("binding") ? (
        <p>{t(after.binding ? "nowBinding" : "noLongerBinding")}</p>
      ) : null}
      {isNoted ? <p>{after?.note ? t("noteNow", { note: after.note }) : t("noteGone")}</p> : null}
      {changes.includes("question") ? <p>{t("otherQuestion")}</p> : null}
      {changes.includes("place") ? <p>{t("otherPlace")}</p> : null}
      {kind === "without_effect" ? <p className="text-ink-3">{t("changesNothing")}</p> : null}
    </div>
  );
}
