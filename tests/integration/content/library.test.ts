import { beforeAll, describe, expect, it } from "vitest";
import { answerHardening, harden } from "@/lib/features/hardening/commands";
import { library } from "@/lib/features/library/queries";
import { contentAsked, contentView } from "@/lib/features/managed-content/queries";
import { type LibrarySearch, librarySearch } from "@/lib/features/managed-content/schema";
import { readActor, readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { newId } from "@/lib/platform/ids";
import { inOrganisation, type Tx } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import type { GivenMember } from "@/tests/support/given";
import { contentIn, type LibraryTown, libraryTown, softText, tuesday } from "@/tests/support/library";
import { must } from "@/tests/support/post";

type Looking = Parameters<typeof library>[0];

/** Reads as somebody would on a screen. */
const looking = <T>(who: GivenMember, read: (looking: Looking) => Promise<T>, now = tuesday): Promise<T> =>
  inOrganisation(who.orgId, async (tx: Tx) => {
    const viewer = await readActor(tx, who.claims, now);
    if (!viewer) throw new Error("Nobody looks.");
    return read({ tx, viewer, now, agreement: await loadAgreement(tx, await readInForce(tx, who.orgId)) });
  });
const found = (who: GivenMember, search: Partial<LibrarySearch> = {}, now = tuesday) =>
  looking(who, (at) => library(at, librarySearch.parse(search)), now);

describe("the library", () => {
  let town: LibraryTown;
  beforeAll(async () => {
    town = await libraryTown();
  });

  it("is found by words, kind, topic, owner and how it stands", async () => {
    const { fatima, wout, piet } = town.members;
    const answer = await contentIn(town, { title: "Een vergunning aanvragen" });
    const text = await contentIn(town, {
      kind: "text",
      title: "Kermis",
      body: "Zaterdag is het kermis.",
      topicId: null,
    });
    const { contentId: waiting } = await must(as(fatima, harden, softText(town, { ownerId: fatima.memberId })));
    const ids = async (search: Partial<LibrarySearch>, now = tuesday) =>
      (await found(piet, search, now)).lines.map(({ id }) => id).sort();
    expect(await ids({})).toEqual([answer, text].sort());
    expect(await ids({ q: "vergunningen" })).toEqual([answer]);
    expect(await ids({ kind: "text" })).toEqual([text]);
    expect(await ids({ topic: "mobility" })).toEqual([answer]);
    expect(await ids({ owner: wout.memberId })).toEqual([answer, text].sort());
    expect(await ids({ state: "waiting" })).toEqual([waiting]);
    expect(await ids({ state: "stale" })).toEqual([]);
    expect(await ids({ state: "stale" }, new Date("2027-06-01T09:00:00.000Z"))).toEqual([answer, text].sort());
    expect((await found(piet)).counts).toEqual({ stale: 0, waiting: 1 });
  });

  it("leaves out of an address what cannot be looked for", async () => {
    const everything = (await found(town.members.piet)).lines;
    expect((await found(town.members.piet, { q: "\u0000", topic: "\u0000" })).lines).toEqual(everything);
  });

  it("keeps to itself what is another organisation's", async () => {
    const other = await libraryTown();
    const contentId = await contentIn(town, { title: "Van ons alleen" });
    expect((await found(other.members.fatima)).lines).toEqual([]);
    expect(await looking(other.members.fatima, (at) => contentView(at, contentId))).toBeNull();
  });

  it("shows five hundred pieces page after page, and finds one among them", async () => {
    const many = await libraryTown();
    const { wout } = many.members;
    await inOrganisation(many.orgId, (tx) =>
      tx.managedContent.createMany({
        data: Array.from({ length: 500 }, (_, at) => ({
          ...{ orgId: many.orgId, id: newId(), kind: "answer", title: `Vraag ${at}`, body: `Antwoord nummer ${at}.` },
          ...{ ownerId: wout.memberId, reviewOn: "2027-05-01", verdict: "allowed", facts: [], waits: [] },
          ...{ hardenedById: wout.memberId, hardenedAt: tuesday, editedById: wout.memberId, editedAt: tuesday },
          acceptedAt: tuesday,
        })),
      }),
    );
    const first = await found(wout);
    expect([first.lines.length, first.total]).toEqual([60, 500]);
    expect((await found(wout, { shown: 500 })).lines).toHaveLength(500);
    expect((await found(wout, { q: "Vraag 417" })).lines.map(({ title }) => title)).toContain("Vraag 417");
  });
});

describe("what waits for somebody", () => {
  it("is a proposal they are asked about until it is answered, and then nobody's", async () => {
    const town = await libraryTown();
    const { fatima, ilse, dirk } = town.members;
    const { contentId } = await must(as(fatima, harden, softText(town, { question: "Klopt dit?" })));
    const asked = (who: GivenMember) => looking(who, contentAsked);
    expect(await asked(ilse)).toMatchObject([{ id: contentId, why: "answer", by: "Fatima", question: "Klopt dit?" }]);
    expect([await asked(dirk), await asked(fatima)]).toEqual([[], []]);
    expect((await looking(ilse, (at) => contentView(at, contentId)))?.may).toMatchObject({ answer: true, keep: false });
    await must(as(ilse, answerHardening, { contentId, answer: "yes", now: tuesday }));
    expect(await asked(ilse)).toEqual([]);
  });

  it("is content of their own whose day has come", async () => {
    const town = await libraryTown();
    const contentId = await contentIn(town);
    const later = new Date("2027-06-01T09:00:00.000Z");
    const { wout, fatima } = town.members;
    expect(await looking(wout, contentAsked)).toEqual([]);
    expect(await looking(wout, contentAsked, later)).toMatchObject([{ id: contentId, why: "stale" }]);
    expect(await looking(fatima, contentAsked, later)).toEqual([]);
  });
});
