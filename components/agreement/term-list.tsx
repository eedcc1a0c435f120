import { useTranslations } from "next-intl";
import type { StageTerm } from "@/lib/domain/agreement";
import { atSentenceStart, termParts } from "@/lib/domain/agreement/sentences";
import { Tokens } from "./tokens";

const KINDS = ["post", "case", "idea"] as const;
const PRIORITIES = ["normal", "urgent"] as const;

type TermListProps = { terms: readonly StageTerm[]; dayMinutes: number };

/** Within what time, and what happens then: per kind of work, the usual term beside the urgent one. */
export function TermList({ terms, dayMinutes }: TermListProps) {
  const t = useTranslations("agreement");
  return KINDS.map((kind) => (
    <section key={kind} aria-labelledby={`termijn-${kind}`} className="mt-6">
      <h2 id={`termijn-${kind}`} className="border-b border-line-2 pb-1.5 text-t15 font-semibold tracking-normal">
        {t(`termKind.${kind}`)}
      </h2>
      <div className="grid gap-x-12 lg:grid-cols-2">
        {PRIORITIES.map((priority) => {
          const own = terms.filter((term) => term.workKind === kind && term.priority === priority);
          if (own.length === 0) return null;
          return (
            <section key={priority} className="mt-3">
              {kind === "idea" ? null : (
                <h3 className="pb-1 text-t13 font-semibold text-ink-2">{t(`termPriority.${priority}`)}</h3>
              )}
              <dl>
                {own.map((term) => (
                  <Term key={term.stage} term={term} dayMinutes={dayMinutes} />
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </section>
  ));
}

function Term({ term, dayMinutes }: { term: StageTerm; dayMinutes: number }) {
  const t = useTranslations("terms");
  const { stage, promise, afterwards } = termParts(term, t, dayMinutes);
  return (
    <div className="grid gap-x-4 border-b border-line py-2 sm:grid-cols-[7.5rem_minmax(0,1fr)]">
      <dt className="text-t14 font-semibold">{stage}</dt>
      <dd className="text-t14 text-ink-2">
        <Tokens of={atSentenceStart(promise)} />
        {"; "}
        <Tokens of={afterwards} />.
      </dd>
    </div>
  );
}
