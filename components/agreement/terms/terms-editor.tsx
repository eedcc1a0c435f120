"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo, useState } from "react";
import { useServerDraft } from "@/components/agreement/editor/use-draft";
import { useMomentContext } from "@/components/time/now";
import type { StageTerm } from "@/lib/domain/agreement";
import { instantOf } from "@/lib/domain/language/wall-clock";
import type { DraftView } from "@/lib/features/drafts/schema";
import { ExampleProvider } from "./example-context";
import { ExamplePanel } from "./example-panel";
import { ExampleStart, type ExampleStartProps, fridayAfternoon } from "./example-start";
import { TermGroups } from "./term-groups";
import { isAt, type TermPlace } from "./term-line";
import { useTermSteps } from "./use-term-steps";
import { useTerms } from "./use-terms";
import { onArrows } from "./word-keys";

type TermsEditorProps = {
  /** The draft as the server read it for this page; the query has it a moment later where the frame asked first. */
  initial: DraftView | null;
  viewerId: string;
  empty: ReactNode;
};

const FIRST: TermPlace = { workKind: "post", priority: "normal", stage: "accept" };

/** The terms of the draft, to be written in, with one of them worked out beside it. */
export function TermsEditor({ initial, viewerId, empty }: TermsEditorProps) {
  const read = useServerDraft();
  const draft = read === undefined ? initial : read;
  if (!draft) return empty;
  return <Terms key={draft.draftId} draft={draft} viewerId={viewerId} />;
}

function Terms({ draft, viewerId }: { draft: DraftView; viewerId: string }) {
  const t = useTranslations("termEditor");
  const { now } = useMomentContext();
  const { terms, line, sent } = useTerms(draft, viewerId);
  const [said, setSaid] = useState("");
  const steps = useTermSteps({ terms, line, announce: setSaid });
  const { calendar } = draft;
  const [wallClock, setWallClock] = useState(() => fridayAfternoon(now, calendar.timeZone));
  const [chosen, setChosen] = useState<TermPlace>(FIRST);
  const [shown, setShown] = useState<StageTerm | null>(null);
  const startsAt = useMemo(() => instantOf(wallClock, calendar.timeZone), [wallClock, calendar.timeZone]);
  const example = useMemo(() => ({ calendar, startsAt }), [calendar, startsAt]);
  const known = terms.find((one) => isAt(one, chosen)) ?? terms[0];
  const worked = shown && isAt(shown, chosen) ? shown : known;
  const aside = <Example value={wallClock} onChange={setWallClock} zone={calendar.timeZone} term={worked} />;
  return (
    <ExampleProvider value={example}>
      <div className="grid gap-x-12 px-4 py-5 md:px-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move between buttons that are there */}
        <div className="min-w-0" onKeyDown={onArrows}>
          <p className="mb-5 max-w-prose text-t14 text-ink-2">{t("intro")}</p>
          <TermGroups
            draft={draft}
            terms={terms}
            line={line}
            steps={steps}
            sent={sent}
            chosen={chosen}
            onChoose={(place) => {
              if (!isAt(place, chosen)) setShown(null);
              setChosen(place);
            }}
            onShow={setShown}
            example={aside}
          />
        </div>
        <aside className="max-xl:hidden">
          <div className="sticky top-20">
            <h2 className="mb-3 text-t15 font-semibold tracking-normal">{t("example.title")}</h2>
            {aside}
          </div>
        </aside>
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
      <p role="status" className="px-4 pb-6 text-t13 text-ink-3 md:px-8">
        {t(`state.${sent.state}`)}
      </p>
    </ExampleProvider>
  );
}

type ExampleProps = ExampleStartProps & { term: StageTerm | undefined };

/** When something comes in, and what the chosen term makes of it. */
function Example({ term, ...start }: ExampleProps) {
  const t = useTranslations("termEditor.example");
  return (
    <section
      aria-label={t("title")}
      className="grid items-start gap-x-10 gap-y-4 md:max-xl:grid-cols-[17rem_minmax(0,1fr)]"
    >
      <ExampleStart {...start} />
      {term ? <ExamplePanel term={term} /> : null}
    </section>
  );
}
