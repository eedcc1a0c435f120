import { beforeAll, describe, expect, it } from "vitest";
import { endFilter, keepFilter, renameFilter } from "@/lib/features/inbox-filters/commands";
import { keptFilters } from "@/lib/features/inbox-filters/queries";
import { FILTERS_MAX } from "@/lib/features/inbox-filters/schema";
import { newId } from "@/lib/platform/ids";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { lookAs } from "@/tests/support/looking";
import { must } from "@/tests/support/post";

let town: GivenOrganisation<"wout" | "fatima">;
beforeAll(async () => {
  town = await given.organisation({ members: { wout: ["member"], fatima: ["trekker"] } });
});

const filtersOf = (who: GivenMember) => lookAs(who, new Date(), ({ tx, viewer }) => keptFilters(tx, viewer));

describe("a way of looking at the inbox that somebody keeps", () => {
  it("is theirs alone, once, without what no address can mean", async () => {
    const { wout, fatima } = town.members;
    const id = newId();
    const kept = { id, name: "Boze mensen", query: "risk=high&kind=complaint&view=nonsense" };
    await must(as(wout, keepFilter, kept));
    await must(as(wout, keepFilter, kept));
    expect(await filtersOf(wout)).toEqual([{ id, name: "Boze mensen", query: "risk=high&kind=complaint" }]);
    expect(await filtersOf(fatima)).toEqual([]);
    expect(await as(fatima, renameFilter, { filterId: id, name: "Van mij" })).toMatchObject({ ok: false });
    await must(as(wout, renameFilter, { filterId: id, name: "Klachten" }));
    expect((await filtersOf(wout)).map(({ name }) => name)).toEqual(["Klachten"]);
    await must(as(wout, endFilter, { filterId: id }));
    expect(await filtersOf(wout)).toEqual([]);
  });

  it("is refused when there are so many that nobody tells them apart", async () => {
    const { fatima } = town.members;
    for (let number = 0; number < FILTERS_MAX; number += 1) {
      await must(as(fatima, keepFilter, { name: `Filter ${number}`, query: "" }));
    }
    expect(await as(fatima, keepFilter, { name: "Nog een", query: "" })).toMatchObject({
      refusal: { code: "conflict", message: "inboxFilters.tooMany" },
    });
  });
});
