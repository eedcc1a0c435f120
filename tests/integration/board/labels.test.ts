import { beforeEach, describe, expect, it } from "vitest";
import { WHOLE_BOARD } from "@/lib/domain/board/looking";
import { pinIdea } from "@/lib/features/board/commands";
import { readChanges } from "@/lib/features/board/queries";
import { addLabel, changeLabel, endLabel, putLabel, resumeLabel, takeLabel } from "@/lib/features/labels/commands";
import { labelsOf } from "@/lib/features/labels/queries";
import { readChoices } from "@/lib/features/looking/queries";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

let town: GivenOrganisation<"fatima" | "wout" | "tom">;

beforeEach(async () => {
  town = await given.organisation({ members: { fatima: ["trekker"], wout: ["member"], tom: ["member"] } });
});

const make = async (name: string) => (await must(as(town.members.fatima, addLabel, { name, colour: "ink" }))).labelId;

async function pinned(): Promise<string> {
  const { id } = await must(as(town.members.wout, pinIdea, { title: "Strooien: wie, waar en wanneer" }));
  return id;
}

async function onCard(ideaId: string) {
  const { orgId } = town;
  const view = { orgId, memberId: town.members.wout.memberId, now: new Date(), looking: WHOLE_BOARD };
  const { cards } = await inOrganisation(orgId, (tx) => readChanges(tx, view, { ideas: [ideaId], items: [] }));
  return cards[0]?.labels.map(({ name, colour }) => `${name} ${colour}`);
}

describe("a label", () => {
  it("goes on an idea by its pinner or the trekker and by nobody else, once however often, and off again", async () => {
    const [labelId, ideaId] = [await make("Winter"), await pinned()];
    const { fatima, wout, tom } = town.members;
    expect(await as(tom, putLabel, { ideaId, labelId })).toMatchObject({ refusal: { code: "not_allowed" } });
    await Promise.all([wout, fatima, wout, fatima].map((who) => must(as(who, putLabel, { ideaId, labelId }))));
    expect(await onCard(ideaId)).toEqual(["Winter ink"]);
    await must(as(wout, takeLabel, { ideaId, labelId }));
    expect(await onCard(ideaId)).toEqual([]);
  });

  it("shows its new name and colour on every card, and no two have one name", async () => {
    const [labelId, ideaId] = [await make("Winter"), await pinned()];
    const { fatima } = town.members;
    await must(as(fatima, putLabel, { ideaId, labelId }));
    await must(as(fatima, changeLabel, { labelId, name: "Kou", colour: "sage" }));
    expect(await onCard(ideaId)).toEqual(["Kou sage"]);
    const same = { refusal: { code: "conflict", fields: { name: [{ message: "fields.taken" }] } } };
    expect(await as(fatima, addLabel, { name: "KOU", colour: "red" })).toMatchObject(same);
  });

  it("that has ended is off the cards and no longer offered, and is back on them when it is used again", async () => {
    const [labelId, ideaId] = [await make("Winter"), await pinned()];
    const { fatima, wout } = town.members;
    await must(as(wout, putLabel, { ideaId, labelId }));
    await must(as(fatima, endLabel, { labelId }));
    expect(await onCard(ideaId)).toEqual([]);
    expect((await inOrganisation(town.orgId, (tx) => readChoices(tx, town.orgId))).labels).toEqual([]);
    expect(await as(wout, putLabel, { ideaId: await pinned(), labelId })).toMatchObject({
      refusal: { code: "not_found" },
    });
    await must(as(fatima, resumeLabel, { labelId }));
    expect(await onCard(ideaId)).toEqual(["Winter ink"]);
    expect(await inOrganisation(town.orgId, (tx) => labelsOf(tx, town.orgId))).toMatchObject([{ ideas: 1 }]);
  });

  it("whose name was given to another meanwhile does not come back beside it", async () => {
    const labelId = await make("Winter");
    await must(as(town.members.fatima, endLabel, { labelId }));
    await make("winter");
    expect(await as(town.members.fatima, resumeLabel, { labelId })).toMatchObject({ refusal: { code: "conflict" } });
  });

  it("of nowhere is not found", async () => {
    const ideaId = await pinned();
    const answer = await as(town.members.fatima, putLabel, { ideaId, labelId: newId() });
    expect(answer).toMatchObject({ refusal: { code: "not_found" } });
  });
});
