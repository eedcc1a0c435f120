import { addRow, renameDraft, startDraft } from "@/lib/features/drafts/commands";
import { propose } from "@/lib/features/versions/commands";
import { ago } from "./moments";
import { must } from "./must";
import type { Stage } from "./stage";
import type { StoryProposal } from "./story";
import type { Happening } from "./timeline";

/** Somebody writes on the agreement for a quarter of an hour and then puts it before the executives. */
const WRITING = ago(0, 0, 15);

/** A draft of the agreement with some rows more, and its proposal. */
export function happeningsOfProposal(stage: Stage, proposal: StoryProposal): Happening[] {
  const caller = stage.as(proposal.by);
  return [
    {
      at: proposal.at + WRITING,
      happens: async (now) => {
        const { draftId } = await must(startDraft, { caller, raw: {}, now });
        await must(renameDraft, { caller, raw: { draftId, title: proposal.title }, now });
        for (const row of proposal.rows) await must(addRow, { caller, raw: { draftId, row }, now });
      },
    },
    {
      at: proposal.at,
      happens: async (now) => {
        const { draftId } = await must(startDraft, { caller, raw: {}, now });
        // The revision counts the changes: the title and each row.
        const seenRevision = proposal.rows.length + 1;
        await must(propose, { caller, raw: { draftId, seenRevision, words: proposal.words }, now });
      },
    },
  ];
}
