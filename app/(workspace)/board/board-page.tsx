import { dehydrate, QueryClient } from "@tanstack/react-query";
import { notFound } from "next/navigation";
import { Board } from "@/components/board/board";
import type { BoardViewer } from "@/components/board/board-context";
import { Hydrated } from "@/components/shell/hydrated";
import type { MemberActor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { boardKeys } from "@/lib/features/board/options";
import { readBoard, readIdea, type View } from "@/lib/features/board/queries";
import { type BoardChanges, filterSchema } from "@/lib/features/board/schema";
import { startPostAction } from "@/lib/features/items/actions";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

type BoardPageProps = { searchParams: Promise<{ filter?: string | string[] }>; ideaId?: string };

/** The board with its first cards in place, and beside it the idea that the address names. */
export async function BoardPage({ searchParams, ideaId }: BoardPageProps) {
  const actor = await requireCapability("board.look");
  const filter = filterSchema.parse((await searchParams).filter);
  const view = { orgId: actor.orgId, memberId: actor.memberId, now: clock.now(), filter };
  const client = await prefetch(view, ideaId);
  if (!client) notFound();
  return (
    <ClientMessages of={["board", "media"]}>
      <Hydrated state={JSON.stringify(dehydrate(client))}>
        <Board viewer={viewerOf(actor)} filter={filter} startPost={startPostAction} />
      </Hydrated>
    </ClientMessages>
  );
}

/** What the first paint shows, as the browser's own queries would have fetched it; null when the idea is not there. */
async function prefetch(view: View, ideaId: string | undefined): Promise<QueryClient | null> {
  const { filter } = view;
  const client = new QueryClient();
  const { start, detail } = await inOrganisation(view.orgId, async (tx) => ({
    start: await readBoard(tx, view),
    detail: ideaId ? await readIdea(tx, view, ideaId) : null,
  }));
  if (ideaId && !detail) return null;
  for (const { column, page } of start.columns) {
    client.setQueryData(boardKeys.column(filter, column), { pages: [page], pageParams: [null] });
  }
  const known: BoardChanges = { cards: [], counts: start.counts, asOf: start.asOf, tooMany: false };
  client.setQueryData(boardKeys.counts(filter), known);
  if (detail) client.setQueryData(boardKeys.idea(detail.card.id), detail);
  return client;
}

function viewerOf({ memberId, name, roles }: MemberActor): BoardViewer {
  return {
    memberId,
    name,
    canPin: mayTry(roles, "board.pin"),
    canVote: mayTry(roles, "board.vote"),
    canRemark: mayTry(roles, "board.remark"),
    canCurate: mayTry(roles, "board.curate"),
    canWrite: mayTry(roles, "items.write"),
  };
}
