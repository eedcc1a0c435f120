import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "@/lib/domain/authority";
import { endCrisis, nameCrisisLead, startCrisis, stateFact, strikeFact } from "@/lib/features/crisis/commands";
import { crisisState, pastCrises } from "@/lib/features/crisis/queries";
import { readActor } from "@/lib/platform/actor";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

const STAFF = { wout: ["member"], fatima: ["trekker"], hilde: ["executive"] } as const satisfies Record<
  string,
  readonly Role[]
>;
type Town = GivenOrganisation<keyof typeof STAFF>;

const now = new Date("2026-11-24T14:30:00.000Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const OPEN_AGAIN = "De weg is weer open.";
let town: Town;

beforeEach(async () => {
  town = await given.organisation({ starter: "korte-lijnen", members: STAFF });
  await must(as(town.members.hilde, startCrisis, { reason: "Stormschade aan de dijk", now }));
});

const say = (who: GivenMember, words: string, at: Date) => as(who, stateFact, { words, now: at });
const strike = (who: GivenMember, factId: string, at: Date) =>
  as(who, strikeFact, { factId, reason: OPEN_AGAIN, now: at });

async function seenBy(who: GivenMember) {
  return inOrganisation(town.orgId, async (tx) => {
    const viewer = await readActor(tx, who.claims, now);
    if (!viewer) throw new Error("Nobody is there.");
    return (await crisisState(tx, viewer)).crisis?.facts;
  });
}

describe("what is certain during a crisis", () => {
  it("is written by whoever leads it, and read by everybody, the newest first", async () => {
    const { wout, fatima, hilde } = town.members;
    expect(await say(wout, "De dijk breekt.", minutes(1))).toMatchObject({ refusal: { code: "not_allowed" } });
    await must(say(fatima, "Niemand gewond, zegt de brandweer", minutes(1)));
    await must(say(hilde, "Lijn 12 rijdt om langs de Polderweg", minutes(2)));
    await must(as(hilde, nameCrisisLead, { memberId: wout.memberId, now }));
    await must(say(wout, "  De dijk is dicht tussen trap 3 en trap 7  ", minutes(3)));
    expect(await seenBy(wout)).toMatchObject([
      { words: "De dijk is dicht tussen trap 3 en trap 7", by: wout.name, at: minutes(3).toISOString(), struck: null },
      { words: "Lijn 12 rijdt om langs de Polderweg", by: hilde.name },
      { words: "Niemand gewond, zegt de brandweer", by: fatima.name },
    ]);
  });

  it("needs words that fit on a line, and a crisis", async () => {
    const { hilde } = town.members;
    expect(await say(hilde, "   ", minutes(1))).toMatchObject({ refusal: { code: "invalid" } });
    expect(await say(hilde, "x".repeat(161), minutes(1))).toMatchObject({ refusal: { code: "invalid" } });
    await must(as(hilde, endCrisis, { words: "De dijk houdt.", now: minutes(2) }));
    expect(await say(hilde, "De dijk houdt", minutes(3))).toMatchObject({ refusal: { message: "crisis.notOn" } });
  });

  it("stays readable when it no longer holds, with since when and why; struck once", async () => {
    const { wout, fatima, hilde } = town.members;
    const { factId } = await must(say(hilde, "De weg is dicht", minutes(1)));
    expect(await strike(wout, factId, minutes(2))).toMatchObject({ refusal: { code: "not_allowed" } });
    const both = await Promise.all([strike(fatima, factId, minutes(2)), strike(hilde, factId, minutes(2))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { message: "crisis.factStruck" } });
    const struck = { at: minutes(2).toISOString(), reason: OPEN_AGAIN };
    expect(await seenBy(wout)).toMatchObject([{ words: "De weg is dicht", struck }]);
  });

  it("can be read back after the crisis, and is not changed any more", async () => {
    const { hilde } = town.members;
    const { factId } = await must(say(hilde, "De weg is dicht", minutes(1)));
    await must(as(hilde, endCrisis, { words: "De dijk houdt.", now: minutes(5) }));
    expect(await strike(hilde, factId, minutes(6))).toMatchObject({ refusal: { message: "crisis.notOn" } });
    const past = await inOrganisation(town.orgId, (tx) => pastCrises(tx, town.orgId));
    const facts = [{ words: "De weg is dicht", by: hilde.name, struck: null }];
    expect(past).toMatchObject([{ reason: "Stormschade aan de dijk", words: "De dijk houdt.", facts }]);
    const journal = await inOrganisation(town.orgId, (tx) =>
      tx.journalEntry.findMany({ where: { orgId: town.orgId, action: "crisis.stateFact" } }),
    );
    expect(journal).toHaveLength(1);
  });

  it("cannot be rewritten or wiped, not even by the program", async () => {
    const { orgId, members } = town;
    const { factId } = await must(say(members.hilde, "De weg is dicht", minutes(1)));
    const where = { orgId, id: factId };
    const rewritten = inOrganisation(orgId, (tx) => tx.crisisFact.updateMany({ where, data: { words: "Open" } }));
    await expect(rewritten).rejects.toThrow();
    await expect(inOrganisation(orgId, (tx) => tx.crisisFact.deleteMany({ where }))).rejects.toThrow();
  });
});
