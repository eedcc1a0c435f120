"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { focusAfter } from "@/components/agreement/calendar/focus-after";
import { TextButton } from "@/components/ui/text-button";
import { toast } from "@/components/ui/toast";
import { STAGES, type StageTerm } from "@/lib/domain/agreement";
import { contentOf } from "@/lib/features/draft-terms/schema";
import type { DraftView } from "@/lib/features/drafts/schema";
import { isAt, keyOf, type TermLine, type TermPlace, type TermSnapshot } from "./term-line";
import { TermRow } from "./term-row";
import type { TermSteps } from "./term-steps";
import { TermTroubleLine } from "./term-trouble";
import { stageText } from "./term-words";

const KINDS = ["post", "case", "idea"] as const;
const PRIORITIES = ["normal", "urgent"] as const;

type TermGroupsProps = {
  draft: DraftView;
  terms: readonly StageTerm[];
  line: TermLine;
  steps: TermSteps;
  sent: TermSnapshot;
  chosen: TermPlace;
  onChoose: (place: TermPlace) => void;
  onShow: (term: StageTerm | null) => void;
  example: ReactNode;
};

/** Every term: by kind of work, the usual ones first and then those for what is urgent. */
export function TermGroups(props: TermGroupsProps) {
  const t = useTranslations("agreement");
  return KINDS.map((kind) => (
    <section key={kind} aria-labelledby={`termijn-${kind}`} className="mb-8">
      <h2 id={`termijn-${kind}`} className="border-b border-line-2 pb-1.5 text-t15 font-semibold tracking-normal">
        {t(`termKind.${kind}`)}
      </h2>
      {kind === "idea" ? (
        <ul>
          <Stage {...props} place={{ workKind: kind, priority: "normal", stage: "answer" }} />
        </ul>
      ) : (
        PRIORITIES.map((priority) => (
          <section key={priority} aria-labelledby={`termijn-${kind}-${priority}`}>
            <h3
              id={`termijn-${kind}-${priority}`}
              className="border-b border-line pt-3 pb-1.5 text-t13 font-semibold text-ink-2"
            >
              {t(`termPriority.${priority}`)}
            </h3>
            <ul>
              {STAGES.map((stage) => (
                <Stage key={stage} {...props} place={{ workKind: kind, priority, stage }} />
              ))}
            </ul>
          </section>
        ))
      )}
    </section>
  ));
}

function Stage({ place, ...props }: TermGroupsProps & { place: TermPlace }) {
  const t = useTranslations("termEditor");
  const tTerms = useTranslations("terms");
  const { draft, terms, line, steps, sent, chosen, onChoose, onShow, example } = props;
  const term = terms.find((one) => isAt(one, place));
  const trouble = sent.troubles.get(keyOf(place));
  if (!term) return <AsNormal {...props} place={place} />;
  const isUrgent = place.priority === "urgent";
  function asNormal(own: StageTerm) {
    const step = { place, before: contentOf(own), after: null };
    steps.take(step);
    toast.show({ text: t("changed", { stage: stageText(own, tTerms) }), undo: () => steps.takeBack(step) });
    focusIn(place, "button");
  }
  return (
    <TermRow
      term={term}
      before={draft.termsBefore.find((one) => isAt(one, place))}
      beforeNumber={draft.basedOn.number}
      dayMinutes={draft.dayMinutes}
      line={line}
      steps={steps}
      trouble={trouble}
      isChosen={isAt(chosen, place)}
      onChoose={() => onChoose(place)}
      onShow={onShow}
      onRemove={isUrgent ? () => asNormal(term) : null}
    >
      {example}
    </TermRow>
  );
}

const focusIn = (place: TermPlace, what: string): void =>
  focusAfter(() => document.querySelector(`[data-term="${keyOf(place)}"] ${what}`));

/** An urgent stage without a term of its own goes by the usual one. */
function AsNormal({ draft, terms, line, steps, sent, place }: TermGroupsProps & { place: TermPlace }) {
  const t = useTranslations("termEditor.asNormal");
  const tTerms = useTranslations("terms");
  const normal = terms.find((one) => isAt(one, { ...place, priority: "normal" }));
  const trouble = sent.troubles.get(keyOf(place));
  if (!normal) return null;
  return (
    <li
      data-term={keyOf(place)}
      className="grid gap-x-4 border-b border-line py-2.5 text-t14/6 sm:grid-cols-[7.5rem_minmax(0,1fr)]"
    >
      <p className="font-semibold">{stageText(normal, tTerms)}</p>
      <div className="text-ink-2">
        {t("text")}{" "}
        <TextButton
          onPress={() => {
            steps.take({ place, before: null, after: contentOf(normal) });
            focusIn(place, "[data-word]");
          }}
        >
          {t("own")}
        </TextButton>
        {trouble ? (
          <TermTroubleLine trouble={trouble} line={line} steps={steps} now={null} dayMinutes={draft.dayMinutes} />
        ) : null}
      </div>
    </li>
  );
}
