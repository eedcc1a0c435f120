import type { NoticeKind } from "@/lib/domain/notices/kinds";
import { ok } from "@/lib/domain/result";
import type { Notice } from "@/lib/platform/notices";
import { notify } from "@/lib/platform/notices";
import type { OutboxMessage } from "@/lib/platform/outbox";
import { inOrganisation } from "@/lib/platform/tenancy";
import { inUnit, type Unit } from "@/lib/platform/unit";

/** Does something as Trekker itself does: in a unit of its own at a moment. */
export async function asTrekker(orgId: string, now: Date, work: (unit: Unit) => Promise<unknown>): Promise<void> {
  const done = await inUnit(
    { kind: "system", orgId },
    async (unit) => {
      await work(unit);
      return ok(true);
    },
    { now },
  );
  if (!done.ok) throw new Error(done.refusal.code);
}

type Telling = Partial<Notice> & { kind: NoticeKind; now: Date };

/** Tells people of something; what it is about is made up. */
export const tell = (orgId: string, memberIds: string[], { now, ...notice }: Telling): Promise<void> =>
  asTrekker(orgId, now, (unit) =>
    notify(unit, {
      memberIds,
      href: "/board",
      data: { title: "Zeehond", by: "Fatima", words: "Mooi!", hasWords: "no" },
      dedupeKey: `${notice.kind}:1`,
      ...notice,
    }),
  );

/** What is on its way out of one kind, in the order in which it goes. */
export const outboxOf = (orgId: string, kind: OutboxMessage["kind"]) =>
  inOrganisation(orgId, (tx) =>
    tx.outbox.findMany({ where: { orgId, kind }, orderBy: [{ dueAt: "asc" }, { id: "asc" }] }),
  );
