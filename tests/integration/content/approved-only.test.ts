import { beforeAll, describe, expect, it } from "vitest";
import { insertContent } from "@/lib/features/content-uses/commands";
import { usesOf } from "@/lib/features/content-uses/queries";
import { acceptItem, submitItem } from "@/lib/features/flow/commands";
import { saveVariant } from "@/lib/features/items/commands";
import { insertable } from "@/lib/features/library/queries";
import { editContent, endContent } from "@/lib/features/managed-content/commands";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { contentIn, type LibraryTown, libraryTown, tuesday, withRow } from "@/tests/support/library";
import { must, postBeingWritten, postNow } from "@/tests/support/post";

let town: LibraryTown;
const now = tuesday;
const values = { datum: "2026-12-24" };
const FILLED = "Ons loket is open van 9 tot 12 uur. Op donderdag 24 december 2026 zijn we gesloten.";

beforeAll(async () => {
  town = await libraryTown();
  await withRow(town, {
    question: "content",
    power: "respond",
    when: { role: ["member"], channel: ["instagram"] },
    verdict: "with_acceptance",
    obligations: [{ kind: "approved_content_only" }, { kind: "acceptor", with: "trekker" }],
    binding: false,
  });
});

const post = () => postBeingWritten(town.members.wout, { channelIds: [town.channels.byHand], body: "", now });

async function write(itemId: string, body: string) {
  const { item } = await postNow(town.orgId, itemId);
  const [variant] = item.variants;
  const text = { itemId, channelId: variant?.channelId, body, linkUrl: null, linkTitle: null };
  await must(as(town.members.wout, saveVariant, { ...text, seenRevision: variant?.revision, now }));
  return (await postNow(town.orgId, itemId)).seen;
}

const insert = (itemId: string, contentId: string, more: object = {}) =>
  as(town.members.wout, insertContent, {
    itemId,
    channelId: town.channels.byHand,
    contentId,
    seenRevision: 0,
    values,
    now,
    ...more,
  });

describe("putting content into a post", () => {
  it("fills in every variable and keeps what was put in where", async () => {
    const contentId = await contentIn(town);
    const { itemId } = await post();
    expect(await must(insert(itemId, contentId))).toEqual({ text: FILLED });
    await write(itemId, `Beste buur. ${FILLED}`);
    const uses = await inOrganisation(town.orgId, (tx) => usesOf(tx, town.orgId, [contentId]));
    expect(uses.get(contentId)).toMatchObject([{ itemId, revision: 0, isOlder: false, by: "Wout" }]);
    await must(
      as(town.members.wout, editContent, {
        ...{ contentId, seenRevision: 0, title: "Openingsuren", body: "Open van 8 tot 12.", url: null, now },
      }),
    );
    const after = await inOrganisation(town.orgId, (tx) => usesOf(tx, town.orgId, [contentId]));
    expect(after.get(contentId)).toMatchObject([{ itemId, isOlder: true }]);
    await write(itemId, "Iets heel anders.");
    const gone = await inOrganisation(town.orgId, (tx) => usesOf(tx, town.orgId, [contentId]));
    expect(gone.get(contentId) ?? []).toEqual([]);
  });

  it("is refused while a variable is open or wrong, in an older text, and when it is out of use", async () => {
    const contentId = await contentIn(town);
    const { itemId } = await post();
    expect(await insert(itemId, contentId, { values: {} })).toMatchObject({
      refusal: { code: "invalid", fields: { "values.datum": [{ message: "fields.value_missing" }] } },
    });
    expect(await insert(itemId, contentId, { values: { datum: "morgen" } })).toMatchObject({
      refusal: { fields: { "values.datum": [{ message: "fields.value_notADay" }] } },
    });
    expect(await insert(itemId, contentId, { seenRevision: 3 })).toMatchObject({
      refusal: { code: "stale", message: "content.olderText" },
    });
    await must(as(town.members.wout, endContent, { contentId, words: "Weg.", now }));
    expect(await insert(itemId, contentId)).toMatchObject({ refusal: { message: "content.notInUse" } });
    const offered = await inOrganisation(town.orgId, (tx) => insertable(tx, town.orgId, ""));
    expect(offered.map(({ id }) => id)).not.toContain(contentId);
  });

  it("finds content by words as Dutch bends them, and while a title is typed", async () => {
    const contentId = await contentIn(town, { title: "Parkeerkaart voor bewoners" });
    const found = (words: string) => inOrganisation(town.orgId, (tx) => insertable(tx, town.orgId, words));
    for (const words of ["parkeerkaarten", "Parkeerk", "bewoner"])
      expect((await found(words)).map(({ id }) => id)).toContain(contentId);
    expect(await found("100%")).toEqual([]);
  });
});

describe("where the agreement says: approved content only", () => {
  const refused = { refusal: { code: "demands_unmet", message: "powers.demand.approved_content_only" } };

  it("a text of one's own is not handed in, nor one with a word of one's own", async () => {
    const contentId = await contentIn(town);
    const { itemId } = await post();
    expect(await as(town.members.wout, submitItem, { ...(await write(itemId, "Kom langs!")), now })).toMatchObject(
      refused,
    );
    await must(insert(itemId, contentId));
    const seen = await write(itemId, `${FILLED} Kom langs!`);
    expect(await as(town.members.wout, submitItem, { ...seen, now })).toMatchObject(refused);
  });

  it("what was put in is handed in and accepted, also with something else at its variables", async () => {
    const contentId = await contentIn(town);
    const { itemId } = await post();
    await must(insert(itemId, contentId));
    const seen = await write(itemId, FILLED.replace("donderdag 24 december 2026", "Kerstmis"));
    await must(as(town.members.wout, submitItem, { ...seen, now }));
    const handedIn = await postNow(town.orgId, itemId);
    const accepted = { ...handedIn.seen, fingerprint: handedIn.fingerprint, now };
    expect(await must(as(town.members.fatima, acceptItem, accepted))).toEqual({ stage: "publish" });
  });

  it("content that was taken out of use since is approved no more", async () => {
    const contentId = await contentIn(town);
    const { itemId } = await post();
    await must(insert(itemId, contentId));
    const seen = await write(itemId, FILLED);
    await must(as(town.members.wout, endContent, { contentId, words: "Weg.", now }));
    expect(await as(town.members.wout, submitItem, { ...seen, now })).toMatchObject(refused);
  });

  it("what was put into another post counts for nothing in this one", async () => {
    const contentId = await contentIn(town);
    const [other, { itemId }] = [await post(), await post()];
    await must(insert(other.itemId, contentId));
    expect(await as(town.members.wout, submitItem, { ...(await write(itemId, FILLED)), now })).toMatchObject(refused);
  });
});
