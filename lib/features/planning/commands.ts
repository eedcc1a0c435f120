import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { inThePast, saveFacts } from "@/lib/features/details/commands";
import { findFlowItem } from "@/lib/features/flow-items/queries";
import { notFound, staleItem, startPost } from "@/lib/features/items/commands";
import { startPostInput } from "@/lib/features/items/schema";
import { reconsider } from "@/lib/features/lapses/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import {
  addThemeDayInput,
  endThemeDayInput,
  movePostInput,
  setMixInput,
  startPostOnInput,
  THEME_DAYS_MAX,
} from "./schema";

/**
 * Plans a post at another moment, or takes its moment away. The moment is part of what was accepted: past writing it
 * takes the post back, only when the person said so.
 */
export const movePost = command({
  name: "planning.movePost",
  input: movePostInput,
  may: "items.write",
  run: async (unit, { itemId, seenVersion, plannedAt, takesBack }): Promise<Result<{ version: number }>> => {
    const { tx, orgId, now } = unit;
    const item = await findFlowItem(tx, orgId, itemId);
    if (!item) return notFound();
    if (item.version !== seenVersion) return staleItem(unit, item.id);
    // An answer goes out as soon as it may; it stands on no calendar.
    if (item.caseId !== null) return refuse("wrong_state", "cases.judgeInstead");
    if (item.plannedAt?.getTime() === plannedAt?.getTime()) return ok({ version: item.version });
    const past = inThePast(plannedAt, now);
    if (past) return past;
    const opened = await saveFacts(unit, item, { takesBack, data: { plannedAt } });
    if (!opened.ok) return opened;
    await reconsider(unit, item.id);
    unit.journal({
      action: "planning.movePost",
      subject: { kind: "item", id: item.id },
      data: { from: item.plannedAt?.toISOString() ?? null, to: plannedAt?.toISOString() ?? null },
    });
    unit.announce({ topic: "items", ids: [item.id] });
    return ok({ version: opened.value.version + 1 });
  },
});

/** A new post with its moment, from the calendar: what it is about may be a theme day. */
export const startPostOn = command({
  name: "planning.startPost",
  input: startPostOnInput,
  may: "items.write",
  run: async (unit, { id, title, plannedAt }): Promise<Result<{ itemId: string }>> => {
    const past = inThePast(plannedAt, unit.now);
    if (past) return past;
    const started = await startPost.run(unit, startPostInput.parse({ title, ...(id ? { id } : {}) }));
    if (!started.ok || !plannedAt) return started;
    const item = await findFlowItem(unit.tx, unit.orgId, started.value.itemId);
    if (!item) return notFound();
    const planned = await saveFacts(unit, item, { takesBack: false, data: { plannedAt } });
    return planned.ok ? started : planned;
  },
});

/** Sets how much may be about ourselves, over how many days. */
export const setMix = command({
  name: "planning.setMix",
  input: setMixInput,
  may: "planning.lead",
  run: async (
    unit,
    { aboutUsPercent, windowDays },
  ): Promise<Result<{ aboutUsPercent: number; windowDays: number }>> => {
    await unit.tx.organisation.updateMany({
      where: { id: unit.orgId },
      data: { mixAboutUsPercent: aboutUsPercent, mixWindowDays: windowDays },
    });
    unit.journal({
      action: "planning.setMix",
      subject: { kind: "organisation", id: unit.orgId },
      data: { aboutUsPercent, windowDays },
    });
    return ok({ aboutUsPercent, windowDays });
  },
});

/** Adds a day of the organisation's own beside the theme days everybody has. */
export const addThemeDay = command({
  name: "planning.addThemeDay",
  input: addThemeDayInput,
  may: "planning.lead",
  run: async (unit, { id = newId(), ...day }): Promise<Result<{ themeDayId: string }>> => {
    const { tx, orgId } = unit;
    const full = await tooMany(unit);
    if (full) return full;
    const { count } = await tx.themeDay.createMany({ data: [{ orgId, id, ...day }], skipDuplicates: true });
    if (count === 0) return ok({ themeDayId: id });
    unit.journal({ action: "planning.addThemeDay", subject: { kind: "theme_day", id }, data: day });
    return ok({ themeDayId: id });
  },
});

async function tooMany({ tx, orgId }: Unit): Promise<Refused | null> {
  const count = await tx.themeDay.count({ where: { orgId, endedAt: null } });
  return count < THEME_DAYS_MAX
    ? null
    : refuse("conflict", "planning.tooManyDays", { values: { max: THEME_DAYS_MAX } });
}

/** Takes a day of its own off the calendar; that it was there stays on record. */
export const endThemeDay = command({
  name: "planning.endThemeDay",
  input: endThemeDayInput,
  may: "planning.lead",
  run: async (unit, { themeDayId }): Promise<Result<{ themeDayId: string }>> => {
    const { tx, orgId, now } = unit;
    const where = { orgId, id: themeDayId, endedAt: null };
    const { count } = await tx.themeDay.updateMany({ where, data: { endedAt: now } });
    if (count === 0) return notFound();
    unit.journal({ action: "planning.endThemeDay", subject: { kind: "theme_day", id: themeDayId }, data: {} });
    return ok({ themeDayId });
  },
});

export const planningCommands = { movePost, startPostOn, setMix, addThemeDay, endThemeDay };
