"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import { later, useSendingLine } from "@/components/agreement/use-sending-line";
import { useRefusal } from "@/components/refusals/use-refusal";
import { toast } from "@/components/ui/toast";
import type { StageTerm } from "@/lib/domain/agreement";
import { contentOf } from "@/lib/features/draft-terms/schema";
import { draftOptions } from "@/lib/features/drafts/options";
import { type DraftView, draftKey } from "@/lib/features/drafts/schema";
import { isAt, makeTermLine, type TermLine, type TermSnapshot, withEdits } from "./term-line";
import { keptTerms, sendTerm } from "./term-service";

/** The terms with what was done here and is still on its way, and the line that sends it. */
export function useTerms(
  { draftId, terms: known }: Pick<DraftView, "draftId" | "terms">,
  viewerId: string,
): { terms: StageTerm[]; line: TermLine; sent: TermSnapshot } {
  const line = useTermLine(draftId, viewerId);
  const sent = useSyncExternalStore(line.subscribe, line.snapshot, line.snapshot);
  const client = useQueryClient();
  const { pending } = sent;
  const terms = useMemo(() => {
    // What the server took is in the cache before the query says so; without it the term would be back for a moment.
    const cached = client.getQueryData(draftOptions().queryKey);
    return withEdits(cached?.draftId === draftId ? cached.terms : known, pending);
  }, [known, pending, client, draftId]);
  return { terms, line, sent };
}

function useTermLine(draftId: string, viewerId: string): TermLine {
  const client = useQueryClient();
  const { whole } = useRefusal();
  return useSendingLine(() =>
    makeTermLine({
      send: (edit) => sendTerm(draftId, edit),
      took: (edit, revision) =>
        client.setQueryData(draftOptions().queryKey, (known) => {
          if (!known || known.draftId !== draftId) return known;
          return { ...known, terms: withEdits(known.terms, [edit]), revision: Math.max(known.revision, revision) };
        }),
      readAgain: async (place) => {
        await client.refetchQueries({ queryKey: draftKey }, { throwOnError: true });
        const term = client.getQueryData(draftOptions().queryKey)?.terms.find((one) => isAt(one, place));
        return term ? contentOf(term) : null;
      },
      complain: (refusal) => toast.show({ text: whole(refusal), failed: true }),
      kept: keptTerms(viewerId, draftId),
      later,
    }),
  );
}
