"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useCallback, useDeferredValue, useMemo, useState } from "react";
import { CoverageStrip } from "@/components/agreement/findings/coverage-strip";
import { toSettle } from "@/components/agreement/findings/to-settle";
import { depthsOf } from "@/lib/domain/agreement/editing/depths";
import type { PastSituation } from "@/lib/domain/agreement/findings";
import type { DraftView } from "@/lib/features/drafts/schema";
import { pastDecisionsOptions } from "@/lib/features/past-decisions/options";
import type { TestSituationView } from "@/lib/features/test-situations/schema";
import { FoundProvider } from "./findings-context";
import { Matrix } from "./matrix";
import { SettledRowsProvider } from "./matrix-context";
import { focusRow, showQuestion } from "./places";
import { SaveLine } from "./save-line";
import { Side } from "./side";
import { SidePanel, SideSheet } from "./side-panel";
import { StepButtons } from "./step-buttons";
import { useDraft, useServerDraft, type Viewer } from "./use-draft";
import { useEditing } from "./use-editing";
import { useFindings } from "./use-findings";
import { useRowTeller, useRowWriters } from "./use-row-presence";

const NOTHING_DECIDED: readonly PastSituation[] = [];

type DraftEditorProps = {
  viewer: Viewer;
  /** Asked again at every change, beside the matrix. */
  situations: readonly TestSituationView[];
  /** Shown when there is no draft. */
  empty: ReactNode;
};

/** The matrix of the next version, for everybody who writes in it at once. */
export function DraftEditor({ viewer, situations, empty }: DraftEditorProps) {
  const server = useServerDraft();
  if (!server) return <div className="px-4 py-10 md:px-8">{empty}</div>;
  return <Editor key={server.draftId} server={server} viewer={viewer} situations={situations} />;
}

function Editor({ server, viewer, situations }: { server: DraftView } & Omit<DraftEditorProps, "empty">) {
  const { draft, line, sent } = useDraft(server, viewer);
  const [said, say] = useState({ words: "", times: 0 });
  const announce = useCallback((words: string) => say(({ times }) => ({ words, times: times + 1 })), []);
  const { editing, steps } = useEditing({ draft, line, announce });
  const writers = useRowWriters(draft.draftId, viewer.memberId);
  const tellRow = useRowTeller(draft.draftId);
  const settled = useDeferredValue(draft);
  const { data: decided } = useQuery(pastDecisionsOptions());
  const found = useFindings(settled, decided?.situations ?? NOTHING_DECIDED);
  const depths = useMemo(() => depthsOf(found?.draft.rows ?? [], found?.findings.exceptions ?? []), [found]);
  const count = useMemo(() => found && toSettle(found.findings, found.draft.rows).count, [found]) ?? undefined;
  const side = { draft: settled, found, count, situations, editing };
  return (
    <div className="min-[85rem]:grid min-[85rem]:grid-cols-[minmax(0,1fr)_308px]">
      <div className="min-w-0 px-4 pb-16 md:px-8">
        <div className="sticky top-(--banner) z-2 -mx-4 flex flex-wrap items-center gap-x-2 bg-canvas px-4 py-1.5 after:pointer-events-none after:absolute after:inset-x-0 after:top-full after:h-1.5 after:bg-linear-to-b after:from-canvas after:to-transparent sm:gap-x-5 md:-mx-8 md:px-8 print:static">
          <SaveLine state={sent.state} waiting={sent.pending.length} writers={[...new Set(writers.values())]} />
          <StepButtons steps={steps} editing={editing} />
          <SideSheet count={count}>{(leaveFor) => <Side {...side} onShowRow={leaveFor} />}</SideSheet>
        </div>
        <div className="mt-1.5">{found ? <CoverageStrip findings={found.findings} onJump={showQuestion} /> : null}</div>
        <SettledRowsProvider value={settled.rows}>
          <FoundProvider value={found}>
            <Matrix
              draft={draft}
              editing={editing}
              troubles={sent.troubles}
              depths={depths}
              writers={writers}
              onEnterRow={tellRow}
            />
          </FoundProvider>
        </SettledRowsProvider>
        <p role="status" className="sr-only">
          <span key={said.times}>{said.words}</span>
        </p>
      </div>
      <SidePanel>
        <Side {...side} onShowRow={focusRow} />
      </SidePanel>
    </div>
  );
}
