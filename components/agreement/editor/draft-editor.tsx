"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useDeferredValue, useMemo, useState } from "react";
import { CoverageStrip } from "@/components/agreement/findings/coverage-strip";
import { FindingsPanel } from "@/components/agreement/findings/findings-panel";
import { TestSituations } from "@/components/agreement/test-situations/test-situations";
import { WhatIf } from "@/components/agreement/what-if/what-if";
import { Skeleton } from "@/components/ui/skeleton";
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
import { SidePanel, SideSheet } from "./side-panel";
import { useDraft, useServerDraft, type Viewer } from "./use-draft";
import { type Editing, useEditing } from "./use-editing";
import { type Found, useFindings } from "./use-findings";
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
  const editing = useEditing({ draft, line, announce });
  const writers = useRowWriters(draft.draftId, viewer.memberId);
  const tellRow = useRowTeller(draft.draftId);
  const settled = useDeferredValue(draft);
  const { data: decided } = useQuery(pastDecisionsOptions());
  const found = useFindings(settled, decided?.situations ?? NOTHING_DECIDED);
  const depths = useMemo(() => depthsOf(found?.draft.rows ?? [], found?.findings.exceptions ?? []), [found]);
  const side = useMemo(() => {
    return <Side draft={settled} found={found} situations={situations} editing={editing} />;
  }, [settled, found, situations, editing]);
  return (
    <div className="min-[85rem]:grid min-[85rem]:grid-cols-[minmax(0,1fr)_308px]">
      <div className="min-w-0 px-4 pb-16 md:px-8">
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1 pt-2">
          <SaveLine state={sent.state} waiting={sent.pending.length} writers={[...new Set(writers.values())]} />
          <SideSheet>{side}</SideSheet>
        </div>
        <div className="mt-2">{found ? <CoverageStrip findings={found.findings} onJump={showQuestion} /> : null}</div>
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
      <SidePanel>{side}</SidePanel>
    </div>
  );
}

type SideProps = Pick<DraftEditorProps, "situations"> & { draft: DraftView; found: Found | null; editing: Editing };

/** What the draft answers, whether it answers what it should, and what it leaves open. */
function Side({ draft, found, situations, editing }: SideProps) {
  const t = useTranslations("editor.side");
  return (
    <>
      <WhatIf draft={draft} onShowRow={focusRow} />
      <TestSituations draft={draft} situations={situations} />
      {found ? (
        <FindingsPanel
          findings={found.findings}
          draft={found.draft}
          onAddRow={(row) => focusRow(editing.addRow(row))}
          onRemoveRow={editing.removeRow}
          onShowRow={focusRow}
        />
      ) : (
        <Skeleton label={t("looking")} />
      )}
    </>
  );
}
