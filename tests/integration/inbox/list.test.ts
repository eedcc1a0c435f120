import { beforeAll, describe, expect, it } from "vitest";
import { searchOf } from "@/lib/domain/inbox";
import { closeCase, snoozeCase } from "@/lib/features/case-endings/commands";
import { casePage } from "@/lib/features/case-page/queries";
import { takeCase } from "@/lib/features/case-steps/commands";
import { listenToCase } from "@/lib/features/case-talking/commands";
import { inboxAround, inboxList, inboxRows } from "@/lib/features/inbox/queries";
import { INBOX_PARTS } from "@/lib/features/inbox/schema";
import { as } from "@/tests/support/as";
import {
  type CaseTown,
  caseTown,
  minutesLater,
  notice,
  noticed,
  tuesday as now,
  seen,
  signalIn,
} from "@/tests/support/cases";
import type { GivenMember } from "@/tests/support/given";
import { lookAs } from "@/tests/support/looking";
import { must } from "@/tests/support/post";

let town: CaseTown;
const later = minutesLater(60);

/** What somebody finds in each part, by what it is called there. */
async function found(who: GivenMember, asked: Record<string, string>): Promise<Record<string, string[]>> {
  const { parts } = await lookAs(who, later, (looking) => inboxList(looking, searchOf(asked)));
  const titles = INBOX_PARTS.flatMap((part): [string, string[]][] => {
    const rows = parts[part]?.rows;
    return rows && rows.length > 0 ? [[part, rows.map(({ title }) => title)]] : [];
  });
  return Object.fromEntries(titles);
}

describe("the inbox", () => {
  beforeAll(async () => {
    town = await caseTown();
    const { fatima, wout } = town.members;
    const sweeping = await noticed(town, { body: "Wanneer komt de veegwagen langs?" });
    await must(as(wout, takeCase, { ...seen(sweeping), now }));
    await noticed(town, { body: "Is het zwembad morgen open?" });
    const rumour = await noticed(town, { body: "Ze zeggen dat het zwembad dichtgaat" });
    await must(as(fatima, listenToCase, { ...seen(rumour), now }));
    const asleep = await noticed(town, { body: "Mag de kerstboom mee met het groenafval?" });
    await must(as(fatima, snoozeCase, { ...seen(asleep), until: minutesLater(600).toISOString(), now }));
    const over = await noticed(town, { body: "Waar vind ik de uren van het containerpark?" });
    await must(as(fatima, closeCase, { ...seen(over), outcome: "answered", now }));
  });

  it("shows what is our turn and what is watched, and puts away what sleeps or is over", async () => {
    const { fatima, wout } = town.members;
    const talking = ["Wanneer komt de veegwagen langs?", "Is het zwembad morgen open?"];
    const listening = ["Ze zeggen dat het zwembad dichtgaat"];
    const all = await found(fatima, {});
    expect(all.talking?.toSorted()).toEqual(talking.toSorted());
    expect(all).toEqual({ talking: all.talking, listening });
    expect(await found(wout, { view: "mine" })).toEqual({ talking: [talking[0]] });
    expect(await found(wout, { view: "unassigned" })).toEqual({ talking: [talking[1]], listening });
    expect(await found(fatima, { view: "listening" })).toEqual({ listening });
    expect(await found(fatima, { view: "waiting" })).toEqual({ rest: ["Mag de kerstboom mee met het groenafval?"] });
    expect(await found(fatima, { view: "closed" })).toEqual({ rest: ["Waar vind ik de uren van het containerpark?"] });
  });

  it("counts what the views hold", async () => {
    const { counts } = await lookAs(town.members.wout, later, (looking) => inboxList(looking, searchOf({})));
    expect(counts).toEqual({ due: 2, mine: 1, unassigned: 1, listening: 1, waiting: 1, toAccept: 0 });
  });

  it("finds what was said as Dutch bends it, also what is over, and what is narrowed away does not count", async () => {
    const { fatima } = town.members;
    expect(await found(fatima, { q: "zwembaden" })).toEqual({
      talking: ["Is het zwembad morgen open?"],
      listening: ["Ze zeggen dat het zwembad dichtgaat"],
    });
    expect(await found(fatima, { q: "uren containerpark" })).toEqual({
      rest: ["Waar vind ik de uren van het containerpark?"],
    });
    expect(await found(fatima, { q: "zwembad", risk: "high" })).toEqual({});
    expect(await found(fatima, { q: '"(' })).toEqual({});
  });

  it("finds a word that is still being typed, the longer one it begins, and either way of writing its accents", async () => {
    const { wout } = town.members;
    const sweeping = { talking: ["Wanneer komt de veegwagen langs?"] };
    for (const q of ["veegw", "veeg komt", "véégwagen"]) expect(await found(wout, { q })).toEqual(sweeping);
    expect(await found(wout, { q: "kerst groen" })).toEqual({ rest: ["Mag de kerstboom mee met het groenafval?"] });
    expect(await found(wout, { q: "wagen" })).toEqual({});
  });

  it("is read page by page: everything once, in the order of what is due", async () => {
    const many = await caseTown();
    const signals = Array.from({ length: 42 }, (_, index) =>
      signalIn(many, { key: `m${index}`, thread: `m${index}`, body: `Vraag ${index}` }),
    );
    await notice(many, signals);
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const asked = { ...searchOf({}), part: "talking" as const, ...(after ? { after } : {}) };
      const page = await lookAs(many.members.fatima, later, (looking) => inboxRows(looking, asked));
      ids.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(ids).toHaveLength(42);
    expect(new Set(ids).size).toBe(42);
  });

  it("shows a case with what was said, what this person asked before, and who may have it", async () => {
    const first = await noticed(town, { body: "Hoe laat gaat het loket open?" });
    const second = await noticed(town, { body: "Kunt u mij zeggen of er parking is?" });
    const page = await lookAs(town.members.fatima, later, (looking) => casePage(looking, second.id));
    expect(page).toMatchObject({ id: second.id, state: "open", mode: "talking", addressForm: "formal" });
    expect(page?.messages.map(({ direction, body }) => [direction, body])).toEqual([
      ["in", "Kunt u mij zeggen of er parking is?"],
    ]);
    expect(page?.earlier.map(({ id }) => id)).toContain(first.id);
    const around = await lookAs(town.members.fatima, later, (looking) => inboxAround(looking));
    expect(page?.choices.people).toEqual(around.people);
  });
});
