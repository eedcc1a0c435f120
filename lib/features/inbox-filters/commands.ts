import { inboxQuery, searchOf } from "@/lib/domain/inbox";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { endFilterInput, FILTERS_MAX, keepFilterInput, renameFilterInput } from "./schema";

type Kept = { filterId: string };

/** Keeps a way of looking at the inbox, for oneself. */
export const keepFilter = command({
  name: "inboxFilters.keep",
  input: keepFilterInput,
  may: "self.keep",
  run: async (unit, { id = newId(), name, query }): Promise<Result<Kept>> => {
    const { tx, orgId, actor } = unit;
    if (actor.kind !== "member") return refuse("not_allowed", "notYourRole");
    const { memberId } = actor;
    const known = await tx.inboxFilter.findUnique({ where: { orgId_id: { orgId, id } }, select: { memberId: true } });
    // The same press twice keeps it once; an id of somebody else's filter is nobody's business.
    if (known) return known.memberId === memberId ? ok({ filterId: id }) : refuse("not_found", "notFound");
    const position = await tx.inboxFilter.count({ where: { orgId, memberId, endedAt: null } });
    if (position >= FILTERS_MAX)
      return refuse("conflict", "inboxFilters.tooMany", { values: { most: String(FILTERS_MAX) } });
    const search = searchOf(Object.fromEntries(new URLSearchParams(query)));
    await tx.inboxFilter.create({ data: { orgId, id, memberId, name, query: inboxQuery(search), position } });
    unit.journal({ action: "inboxFilters.keep", subject: { kind: "inbox_filter", id } });
    return ok({ filterId: id });
  },
});

/** Gives one's own filter another name. */
export const renameFilter = command({
  name: "inboxFilters.rename",
  input: renameFilterInput,
  may: "self.keep",
  run: (unit, { filterId, name }) => change(unit, filterId, { action: "inboxFilters.rename", data: { name } }),
});

/** Keeps one's own filter no longer. */
export const endFilter = command({
  name: "inboxFilters.end",
  input: endFilterInput,
  may: "self.keep",
  run: (unit, { filterId }) => change(unit, filterId, { action: "inboxFilters.end", data: { endedAt: unit.now } }),
});

type Change = {
  action: "inboxFilters.rename" | "inboxFilters.end";
  data: { name: string } | { endedAt: Date };
};

async function change(unit: Unit, filterId: string, { action, data }: Change): Promise<Result<Kept>> {
  const { tx, orgId, actor } = unit;
  if (actor.kind !== "member") return refuse("not_allowed", "notYourRole");
  const where = { orgId, id: filterId, memberId: actor.memberId, endedAt: null };
  const { count } = await tx.inboxFilter.updateMany({ where, data });
  if (count === 0) return refuse("not_found", "notFound");
  unit.journal({ action, subject: { kind: "inbox_filter", id: filterId } });
  return ok({ filterId });
}

export const inboxFilterCommands = { keepFilter, renameFilter, endFilter };
