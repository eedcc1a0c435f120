import { describe, expect, it } from "vitest";
import { QUESTIONS } from "@/lib/domain/agreement";
import { starterAgreement } from "@/lib/domain/agreement/starters";
import { agreementInForce } from "@/lib/features/agreement/queries";
import { readActor } from "@/lib/platform/actor";
import { inOrganisation } from "@/lib/platform/tenancy";
import { type GivenMember, given } from "@/tests/support/given";

const now = new Date("2026-11-24T14:30:00.000Z");

const viewFor = (member: GivenMember) =>
  inOrganisation(member.orgId, async (tx) => {
    const actor = await readActor(tx, member.claims, now);
    if (!actor) throw new Error("The member is not there.");
    return agreementInForce(tx, actor, now);
  });

describe("the agreement in force", () => {
  it("shows every row of the version under its question, with who adopted it and when", async () => {
    const { members } = await given.organisation({
      starter: "volledig",
      members: { hilde: ["executive"], fatima: ["trekker"], ilse: ["expert"], piet: ["adviser"] },
    });
    const view = await viewFor(members.piet);
    const { rules } = starterAgreement("volledig");
    expect(view.questions.map(({ question }) => question)).toEqual([...QUESTIONS]);
    const shown = view.questions.flatMap((question) => question.rules.map((rule) => [question.question, rule.number]));
    expect(shown).toEqual(rules.map((rule) => [rule.question, rule.number]));
    expect(view).toMatchObject({ number: 1, adopted: { by: "Hilde", at: "2026-01-05T08:00:00.000Z" } });
    expect(view.words).toMatchObject({ topic: { mobility: "Mobiliteit" }, segment: { youth: "Jeugd" } });
    expect(view.signatories.map(({ name, role }) => [name, role])).toEqual([
      ["Hilde", "executive"],
      ["Fatima", "trekker"],
      ["Ilse", "expert"],
    ]);
  });

  it("says of an exception which row it goes before, and how deep it stands under its own question", async () => {
    const { members } = await given.organisation({ starter: "volledig", members: { fatima: ["trekker"] } });
    const rules = (await viewFor(members.fatima)).questions.flatMap((question) => question.rules);
    const placeOf = (number: number) => {
      const rule = rules.find((candidate) => candidate.number === number);
      return { replaces: rule?.replaces, depth: rule?.depth };
    };
    expect(placeOf(1)).toEqual({ replaces: [], depth: 0 });
    expect(placeOf(2)).toEqual({ replaces: [1], depth: 1 });
    expect(placeOf(39)).toEqual({ replaces: [37], depth: 2 });
    // Elsewhere: it stands under another question than the row it replaces.
    expect(placeOf(10)).toEqual({ replaces: [2], depth: 0 });
  });

  it("is that of one's own organisation alone", async () => {
    const [first, second] = [
      await given.organisation({ starter: "korte-lijnen", members: { anna: ["member"] } }),
      await given.organisation({ starter: "volledig", members: { bart: ["member"] } }),
    ];
    const [short, full] = [await viewFor(first.members.anna), await viewFor(second.members.bart)];
    expect(short.versionId).not.toBe(full.versionId);
    expect(short.questions.flatMap(({ rules }) => rules)).toHaveLength(starterAgreement("korte-lijnen").rules.length);
    expect(short.signatories).toEqual([]);
  });
});
