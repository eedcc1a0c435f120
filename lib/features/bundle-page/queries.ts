import type { BundleColumn } from "@/lib/domain/board/bundles";
import { WHOLE_BOARD } from "@/lib/domain/board/looking";
import { readCards, type View } from "@/lib/features/board/queries";
import { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import type { BundleDetail, OpenBundleLine } from "./schema";

/** One stack with its cards; null when it does not exist here. */
export async function readBundle(
  tx: Tx,
  looker: Omit<View, "looking">,
  bundleId: string,
): Promise<BundleDetail | null> {
  const { orgId } = looker;
  const bundle = await tx.bundle.findUnique({
    where: { orgId_id: { orgId, id: bundleId } },
    include: {
      ideas: { orderBy: [{ bundledAt: "asc" }, { id: "asc" }], select: { id: true } },
      items: {
        where: { state: { in: ["open", "published"] } },
        orderBy: { id: "asc" },
        select: { id: true, title: true, state: true },
      },
    },
  });
  if (!bundle) return null;
  const maker = await tx.member.findUnique({
    where: { orgId_id: { orgId, id: bundle.createdById } },
    select: { name: true },
  });
  const view = { ...looker, looking: WHOLE_BOARD };
  const lying = Prisma.sql`select * from idea where org_id = ${orgId}::uuid and bundle_id = ${bundleId}::uuid`;
  const cards = new Map((await readCards(tx, view, lying)).map((card) => [card.id, card]));
  const { id, title, words, version, createdAt, endedAt, items } = bundle;
  return {
    id,
    title,
    words,
    version,
    column: bundle.column as BundleColumn,
    madeBy: maker?.name ?? "",
    madeAt: createdAt.toISOString(),
    isEnded: endedAt !== null,
    cards: bundle.ideas.flatMap((idea) => cards.get(idea.id) ?? []),
    posts: items.map((item) => ({ id: item.id, title: item.title, isOpen: item.state === "open" })),
  };
}

const OFFERED_MAX = 30;

/** The stacks that an idea can be laid on without an answer to it, the latest first. */
export async function openBundles(tx: Tx, orgId: string): Promise<OpenBundleLine[]> {
  const rows = await tx.bundle.findMany({
    where: { orgId, endedAt: null, column: { in: ["bundled", "selected"] } },
    orderBy: [{ movedAt: "desc" }, { id: "asc" }],
    take: OFFERED_MAX,
    select: { id: true, title: true, column: true, _count: { select: { ideas: true } } },
  });
  return rows.map(({ id, title, column, _count }) => {
    return { id, title, column: column as BundleColumn, ideas: _count.ideas };
  });
}
