"use client";

import { replaceEqualDeep, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import { later, useSendingLine } from "@/components/agreement/use-sending-line";
import { useAskingAgain } from "@/components/live/use-asking-again";
import { useRefusal } from "@/components/refusals/use-refusal";
import { toast } from "@/components/ui/toast";
import { applyEdit, type EditedRow } from "@/lib/domain/agreement/editing/edits";
import { draftOptions } from "@/lib/features/drafts/options";
import { type DraftRow, type DraftView, draftKey } from "@/lib/features/drafts/schema";
import { type EditLine, type LineSnapshot, makeEditLine } from "./edit-line";
import { keptEdits, sendEdit } from "./edit-service";

/** Who writes here. */
export type Viewer = { memberId: string; name: string };

/** The draft as the server has it: never an older one over a newer one, whichever answer comes last. */
export function useServerDraft(): DraftView | null | undefined {
  const { data } = useQuery({ ...draftOptions(), structuralSharing: newest });
  const client = useQueryClient();
  useAskingAgain(
    ({ topic }) => topic === "agreement",
    () => client.invalidateQueries({ queryKey: draftKey }),
  );
  return data;
}

function newest(known: unknown, read: unknown): unknown {
  const [before, after] = [known as DraftView | null | undefined, read as DraftView | null];
  const isOlder = before && after && before.draftId === after.draftId && after.revision < before.revision;
  return isOlder ? before : replaceEqualDeep(known, read);
}

/** The draft with what was done here and is still on its way, and the line that sends it. */
export function useDraft(server: DraftView, viewer: Viewer): { draft: DraftView; line: EditLine; sent: LineSnapshot } {
  const line = useEditLine(server.draftId, viewer);
  const sent = useSyncExternalStore(line.subscribe, line.snapshot, line.snapshot);
  const client = useQueryClient();
  const { pending } = sent;
  const draft = useMemo(() => {
    // What the server took is in the cache before the query says so; without it the row would be gone for a moment.
    const known = client.getQueryData(draftOptions().queryKey);
    const newest = known?.draftId === server.draftId ? known : server;
    const rows = pending.reduce<readonly EditedRow[]>(applyEdit, newest.rows);
    return { ...newest, rows: rows as DraftRow[] };
  }, [server, pending, client]);
  return { draft, line, sent };
}

function useEditLine(draftId: string, { memberId, name }: Viewer): EditLine {
  const client = useQueryClient();
  const { whole } = useRefusal();
  return useSendingLine(() =>
    makeEditLine({
      send: (edit) => sendEdit(draftId, edit),
      took: (edit, revision) =>
        client.setQueryData(draftOptions().queryKey, (known) => {
          if (!known) return known;
          const touch = { editedBy: name, editedAt: new Date().toISOString() };
          const rows = applyEdit(known.rows, edit).map((row) => (row.id === edit.rowId ? { ...row, ...touch } : row));
          return { ...known, rows, revision: Math.max(known.revision, revision) };
        }),
      readAgain: async () => {
        await client.refetchQueries({ queryKey: draftKey }, { throwOnError: true });
        const view = client.getQueryData(draftOptions().queryKey);
        return view?.draftId === draftId ? view.rows : null;
      },
      complain: (refusal) => toast.show({ text: whole(refusal), failed: true }),
      kept: keptEdits(memberId, draftId),
      later,
    }),
  );
}
