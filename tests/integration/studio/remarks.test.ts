import { beforeEach, describe, expect, it } from "vitest";
import { remarksOf } from "@/lib/features/item-texts/queries";
import { remarkOnItem, settleRemark } from "@/lib/features/remarks/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must, postBeingWritten } from "@/tests/support/post";

const now = new Date("2026-11-24T14:30:00.000Z");
let town: GivenOrganisation<"fatima" | "wout" | "piet">;
let itemId: string;

beforeEach(async () => {
  town = await given.organisation({
    starter: "korte-lijnen",
    members: { fatima: ["trekker"], wout: ["member"], piet: ["adviser"] },
  });
  itemId = (await postBeingWritten(town.members.wout, { channelIds: [town.channels.byHand], now })).itemId;
});

const anchor = (part: Record<string, unknown> = {}) => ({
  channelId: town.channels.byHand,
  start: 3,
  end: 13,
  quote: "kerstmarkt",
  revision: 1,
  ...part,
});
const remarks = () => inOrganisation(town.orgId, (tx) => remarksOf(tx, town.orgId, itemId));

describe("A remark about some words of a text", () => {
  it("keeps which words they were, of which channel", async () => {
    await must(as(town.members.piet, remarkOnItem, { itemId, body: "Welke?", anchor: anchor(), now }));
    expect(await remarks()).toMatchObject([{ name: "Piet", body: "Welke?", anchor: anchor(), settled: null }]);
  });

  it("is refused about a text that is not there, or words that cannot be", async () => {
    const elsewhere = await as(town.members.piet, remarkOnItem, {
      itemId,
      body: "Welke?",
      anchor: anchor({ channelId: newId() }),
    });
    expect(elsewhere).toMatchObject({ ok: false, refusal: { code: "not_found" } });
    const wrong = await as(town.members.piet, remarkOnItem, { itemId, body: "Welke?", anchor: anchor({ end: 4 }) });
    expect(wrong).toMatchObject({ ok: false, refusal: { code: "invalid" } });
  });

  it("is settled by anybody of the team, and opened again", async () => {
    const { remarkId } = await must(as(town.members.piet, remarkOnItem, { itemId, body: "Welke?", anchor: anchor() }));
    await must(as(town.members.wout, settleRemark, { remarkId, isSettled: true, now }));
    expect(await remarks()).toMatchObject([{ settled: { by: "Wout", at: now.toISOString() } }]);
    await must(as(town.members.fatima, settleRemark, { remarkId, isSettled: true, now: new Date() }));
    expect(await remarks()).toMatchObject([{ settled: { by: "Wout" } }]);
    await must(as(town.members.piet, settleRemark, { remarkId, isSettled: false }));
    expect(await remarks()).toMatchObject([{ settled: null }]);
  });
});
