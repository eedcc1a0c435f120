"use client";

import type { ReactNode } from "react";
import { useServerDraft } from "@/components/agreement/editor/use-draft";
import { TestSituations } from "@/components/agreement/test-situations/test-situations";
import { useTestSituations } from "@/components/agreement/test-situations/use-test-situations";
import { WhatIf } from "@/components/agreement/what-if/what-if";
import type { TestSituationView } from "@/lib/features/test-situations/schema";
import { ReplayScreen } from "./replay-screen";

type ReplayRoomProps = {
  situations: readonly TestSituationView[];
  /** What stands there when there is no draft (any more). */
  empty: ReactNode;
};

/** The draft over the past months, with beside it what it must go on answering: of the draft as it is now, whoever writes. */
export function ReplayRoom({ situations, empty }: ReplayRoomProps) {
  const draft = useServerDraft();
  const kept = useTestSituations(situations);
  if (!draft) return empty;
  return (
    <div className="px-4 py-6 md:px-8 min-[80rem]:grid min-[80rem]:grid-cols-[minmax(0,1fr)_19.25rem] min-[80rem]:gap-10">
      <ReplayScreen draft={draft} />
      <aside className="grid content-start gap-6 max-[80rem]:mt-8 max-[80rem]:max-w-160 max-[80rem]:border-t max-[80rem]:border-line max-[80rem]:pt-6">
        <TestSituations draft={draft} situations={kept} />
        <div className="border-t border-line pt-6">
          <WhatIf draft={draft} rowsAt="/agreement/draft" />
        </div>
      </aside>
    </div>
  );
}
