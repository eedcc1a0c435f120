"use client";

import { Difference } from "@/components/studio/difference";
import { cx } from "@/components/ui/cx";
import { linkStyle } from "@/components/ui/link";
import type { FactKind } from "@/lib/domain/campaigns";

type Said = { question: string; words: string };

type FactWordsProps = {
  kind: FactKind;
  /** As it is; null: it does not hold any more. */
  after: Said | null;
  /** As the reader knows it; null: it is new to them. Left out: nothing to mark. */
  before?: Said | null | undefined;
};

/** What a fact says, the question over its answer, with what changed since it was last read marked word by word. */
export function FactWords({ kind, after, before }: FactWordsProps) {
  const question = after?.question || before?.question;
  return (
    <div className="wrap-break-word whitespace-pre-wrap">
      {question ? (
        <div className="font-medium text-ink">
          <Marked after={after?.question ?? ""} before={before === undefined ? undefined : (before?.question ?? "")} />
        </div>
      ) : null}
      <div className={cx(kind === "answer" ? "text-ink-2" : "text-ink")}>
        {kind === "regulations" && after && before === undefined ? (
          <a href={after.words} className={linkStyle} rel="noreferrer">
            {after.words}
          </a>
        ) : (
          <Marked after={after?.words ?? ""} before={before === undefined ? undefined : (before?.words ?? "")} />
        )}
      </div>
    </div>
  );
}

function Marked({ after, before }: { after: string; before: string | undefined }) {
  return before === undefined || before === after ? <p>{after}</p> : <Difference before={before} after={after} />;
}
