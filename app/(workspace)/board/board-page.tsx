import { dehydrate, QueryClient } from "@tanstack/react-query";
import { notFound, redirect } from "next/navigation";
import { Board } from "@/components/board/board";
import type { BoardViewer } from "@/components/board/board-context";
import { Hydrated } from "@/components/shell/hydrated";
import { isNarrowed } from "@/lib/domain/board/looking";
import type { MemberActor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { boardKeys } from "@/lib/features/board/options";
import { readBoard, readIdea, readMine, type View } from "@/lib/features/board/queries";
import type { BoardChanges } from "@/lib/features/board/schema";
import { readBundle } from "@/lib/features/bundle-page/queries";
import { startPostAction } from "@/lib/features/items/actions";
import { readChoices } from "@/lib/features/looking/queries";
import { lookingSchema } from "@/lib/features/looking/schema";
import { leadsTo } from "@/lib/features/merging/queries";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

type BoardPageProps = {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
  ideaId?: string;
  bundleId?: string;
};

/** The board with its first cards in place, and beside it the idea or the stack that the address names. */
export async function BoardPage({ searchParams, ideaId, bundleId }: BoardPageProps) {
  const actor = await requireCapability("board.look");
  const looking = lookingSchema.parse(await searchParams);
  const view = { orgId: actor.orgId, memberId: actor.memberId, now: clock.now(), looking };
  const client = await prefetch(view, { ideaId, bundleId });
  if (!client) notFound();
  return (
    <ClientMessages of={["board", "itemResults", "media"]}>
      <Hydrated state={JSON.stringify(dehydrate(client))}>
        <Board viewer={viewerOf(actor)} looking={looking} startPost={startPostAction} />
      </Hydrated>
    </ClientMessages>
  );
}

type Opened = { ideaId: string | undefined; bundleId: string | undefined };

/** What the first paint shows, as the browser's own queries would have fetched it; null when what is opened is not there. */
async function prefetch(view: View, { ideaId, bundleId }: Opened): Promise<QueryClient | null> {
  const { looking } = view;
  const client = new QueryClient();
  const { start, mine, choices, detail, bundle, leads } = await inOrganisation(view.orgId, async (tx) => ({
    start: looking.filter === "mine" ? null : await readBoard(tx, view),
    mine: looking.filter === "mine" ? await readMine(tx, view) : null,
    choices: isNarrowed(looking) ? await readChoices(tx, view.orgId) : null,
    detail: ideaId ? await readIdea(tx, view, ideaId) : null,
    bundle: bundleId ? await readBundle(tx, view, bundleId) : null,
    leads: ideaId ? await leadsTo(tx, view.orgId, ideaId) : null,
  }));
  // What went up in another idea is found there, whatever mail or note still has its own address.
  if (leads && leads !== ideaId) redirect(`/board/${leads}`);
  if ((ideaId && !detail) || (bundleId && !bundle)) return null;
  for (const { column, page } of start?.columns ?? []) {
    client.setQueryData(boardKeys.column(looking, column), { pages: [page], pageParams: [null] });
  }
  if (start) {
    const known: BoardChanges = { cards: [], hidden: [], counts: start.counts, asOf: start.asOf, tooMany: false };
    client.setQueryData(boardKeys.counts(looking), known);
  }
  if (mine) client.setQueryData(boardKeys.mineAs(looking), { pages: [mine], pageParams: [null] });
  if (choices) client.setQueryData(boardKeys.choices, choices);
  if (detail) client.setQueryData(boardKeys.idea(detail.card.id), detail);
  if (bundle) client.setQueryData(boardKeys.bundle(bundle.id), bundle);
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
