"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { useSyncExternalStore } from "react";
import { ProposeButton } from "@/components/agreement/versions/propose-button";
import { draftOptions } from "@/lib/features/drafts/options";

type ProposeDraftProps = { draftId: string; revision: number };

/** Proposes the draft as it is now, and not as it was when the page came: it is written in meanwhile. */
export function ProposeDraft({ draftId, revision }: ProposeDraftProps) {
  const client = useQueryClient();
  // Looked at, not asked for: a page that works on the draft brings it along.
  const known = useSyncExternalStore(
    // What a page brings along comes while it is drawn, when nothing else may change.
    (changed) => client.getQueryCache().subscribe(() => queueMicrotask(changed)),
    () => client.getQueryData(draftOptions().queryKey),
    () => null,
  );
  const newest = known?.draftId === draftId ? Math.max(revision, known.revision) : revision;
  // Where rows come from a file, taking them in is what the page is for.
  const isImporting = usePathname().endsWith("/import");
  return <ProposeButton draftId={draftId} revision={newest} kind={isImporting ? "plain" : "primary"} />;
}
