import { beforeAll, describe, expect, it } from "vitest";
import { answerHardening, harden } from "@/lib/features/hardening/commands";
import { hardenAnswerAbout } from "@/lib/features/hardening/queries";
import { endContent } from "@/lib/features/managed-content/commands";
import { hardenedOf } from "@/lib/features/managed-content/queries";
import { readActor, readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import type { GivenMember } from "@/tests/support/given";
import {
  contentIn,
  contentNow,
  type LibraryTown,
  libraryTown,
  noticesAbout,
  publishedIn,
  softText,
  tuesday,
  withRow,
} from "@/tests/support/library";
import { must, postBeingWritten, postNow } from "@/tests/support/post";

let town: LibraryTown;
beforeAll(async () => {
  town = await libraryTown();
});

const now = tuesday;
const journalled = (contentId: string) =>
  inOrganisation(town.orgId, (tx) =>
    tx.journalEntry.findMany({ where: { orgId: town.orgId, subjectId: contentId }, orderBy: { id: "asc" } }),
  );

/** What stands beside the button, for one person. */
const shownTo = (who: GivenMember, topicId: string | null, itemId: string | null = null) =>
  inOrganisation(who.orgId, async (tx) => {
    const viewer = await readActor(tx, who.claims, now);
    if (!viewer) throw new Error("Nobody looks.");
    const agreement = await loadAgreement(tx, await readInForce(tx, who.orgId));
    const looking = { tx, orgId: who.orgId, agreement, now, viewer, say: () => "" };
    return hardenAnswerAbout(looking, { itemId, author: "us", topicId });
  });

describe("making managed content of a text", () => {
  it("waits for the expert of its topic where the agreement asks for one, and is not in use before", async () => {
    const { fatima, ilse, dirk } = town.members;
    expect(await shownTo(fatima, town.topicId)).toMatchObject({
      outcome: "needs_acceptance",
      waits: [{ kind: "acceptance", people: [{ memberId: ilse.memberId }] }],
    });
    const { contentId, isInUse } = await must(as(fatima, harden, softText(town)));
    expect(isInUse).toBe(false);
    expect(await contentNow(town, contentId)).toMatchObject({ acceptedAt: null, verdict: "with_acceptance" });
    expect(await noticesAbout(ilse, contentId)).toEqual(["content_to_accept"]);
    expect(await noticesAbout(dirk, contentId)).toEqual([]);
    const [entry] = await journalled(contentId);
    expect(entry).toMatchObject({ action: "managedContent.propose", decision: { power: "harden", role: "trekker" } });
    expect(await as(dirk, answerHardening, { contentId, answer: "yes", now })).toMatchObject({
      refusal: { code: "not_allowed", message: "content.notAsked" },
    });
    expect(await as(fatima, answerHardening, { contentId, answer: "yes", now })).toMatchObject({
      refusal: { code: "not_allowed", message: "content.ownProposal" },
    });
    expect(await must(as(ilse, answerHardening, { contentId, answer: "yes", now }))).toEqual({ isInUse: true });
    expect(await contentNow(town, contentId)).toMatchObject({ acceptedAt: now, endedAt: null });
    expect(await noticesAbout(fatima, contentId)).toEqual(["content_accepted"]);
    expect(await noticesAbout(town.members.wout, contentId)).toEqual(["content_accepted"]);
    expect(await as(ilse, answerHardening, { contentId, answer: "no", words: "Toch niet.", now })).toMatchObject({
      refusal: { code: "wrong_state", message: "content.answered" },
    });
  });

  it("without a topic is asked of every expert", async () => {
    const { fatima, ilse, dirk } = town.members;
    const shown = await shownTo(fatima, null);
    expect(shown?.waits[0]?.people.map(({ memberId }) => memberId).sort()).toEqual(
      [ilse.memberId, dirk.memberId].sort(),
    );
  });

  it("is refused with a reason that whoever asked hears, and is not in use", async () => {
    const { fatima, ilse } = town.members;
    const { contentId } = await must(as(fatima, harden, softText(town)));
    expect(await as(ilse, answerHardening, { contentId, answer: "no", now })).toMatchObject({
      refusal: { code: "invalid", fields: { words: [{ message: "fields.reasonNeeded" }] } },
    });
    await must(as(ilse, answerHardening, { contentId, answer: "no", words: "De uren kloppen niet.", now }));
    expect(await contentNow(town, contentId)).toMatchObject({ acceptedAt: null, endedReason: "De uren kloppen niet." });
    expect(await noticesAbout(fatima, contentId)).toEqual(["content_declined"]);
  });

  it("is not for whom the agreement refuses it, who sees so beforehand with whom to ask", async () => {
    const full = await libraryTown("volledig");
    const { wout, fatima } = full.members;
    const shown = await shownTo(wout, full.topicId);
    expect(shown).toMatchObject({ outcome: "refused" });
    expect(shown?.ask.map(({ memberId }) => memberId)).toContain(fatima.memberId);
    expect(await as(wout, harden, softText(full))).toMatchObject({
      refusal: { code: "not_allowed", message: "powers.refused", decision: { power: "harden", verdict: "refused" } },
    });
  });

  it("is laid before others where the agreement is silent; their answer goes into the casebook", async () => {
    const { wout, ilse, hilde } = town.members;
    expect(await shownTo(wout, town.topicId)).toMatchObject({ outcome: "held", isSilent: true });
    expect(await as(wout, harden, softText(town))).toMatchObject({
      refusal: { code: "invalid", fields: { question: [{ message: "fields.required" }] } },
    });
    const asked = softText(town, { question: "Mag dit altijd zo?" });
    const { contentId } = await must(as(wout, harden, asked));
    expect(await noticesAbout(ilse, contentId)).toEqual(["content_to_accept"]);
    expect((await contentNow(town, contentId)).dueAt).not.toBeNull();
    // In doubt an executive decides, asked or not.
    await must(as(hilde, answerHardening, { contentId, answer: "yes", words: "Zo blijft het.", now }));
    expect(await contentNow(town, contentId)).toMatchObject({ acceptedAt: now, verdict: "unanswered" });
    const precedents = await inOrganisation(town.orgId, (tx) =>
      tx.precedent.findMany({ where: { orgId: town.orgId, power: "harden" } }),
    );
    expect(precedents).toMatchObject([
      { question: "Mag dit altijd zo?", reasoning: "Zo blijft het.", outcome: "yes", decidedById: hilde.memberId },
    ]);
  });

  it("is done at once where the agreement lets somebody", async () => {
    const own = await libraryTown(null);
    await withRow(own, {
      question: "harden",
      power: "harden",
      when: { role: ["trekker"] },
      verdict: "allowed",
      binding: false,
    });
    const { fatima } = own.members;
    expect(await shownTo(fatima, null)).toMatchObject({ outcome: "go", waits: [] });
    const { contentId, isInUse } = await must(as(fatima, harden, softText(own)));
    expect(isInUse).toBe(true);
    expect(await contentNow(own, contentId)).toMatchObject({ acceptedAt: now, dueAt: null });
  });

  it("sent twice is one", async () => {
    const { fatima } = town.members;
    const { contentId } = await must(as(fatima, harden, softText(town)));
    const again = await must(as(fatima, harden, softText(town, { id: contentId, title: "Anders" })));
    expect(again.contentId).toBe(contentId);
    expect(await contentNow(town, contentId)).toMatchObject({ title: "Openingsuren van het loket" });
  });

  it("takes an owner who is there, a topic of the organisation and a day ahead", async () => {
    const { fatima, piet } = town.members;
    const other = await libraryTown();
    const wrong = [
      [{ ownerId: piet.memberId }, "ownerId"],
      [{ ownerId: other.members.wout.memberId }, "ownerId"],
      [{ topicId: other.topicId }, "topicId"],
      [{ reviewOn: "2026-11-24" }, "reviewOn"],
      [{ reviewOn: "2026-02-30" }, "reviewOn"],
      [{ url: "javascript:alert(1)" }, "url"],
      [{ body: "  " }, "body"],
    ] as const;
    for (const [part, field] of wrong) {
      const refused = await as(fatima, harden, softText(town, part));
      expect(refused).toMatchObject({ refusal: { code: "invalid", fields: { [field]: expect.anything() } } });
    }
  });
});

describe("a published post that became managed content", () => {
  it("says so and counts as hard, as long as something of it is in use", async () => {
    const { fatima, ilse } = town.members;
    const itemId = await publishedIn(town);
    const source = { from: "item", itemId };
    const { contentId } = await must(as(fatima, harden, softText(town, { source })));
    expect((await postNow(town.orgId, itemId)).item.contentStatus).toBe("soft");
    await must(as(ilse, answerHardening, { contentId, answer: "yes", now }));
    expect((await postNow(town.orgId, itemId)).item.contentStatus).toBe("hard");
    const kept = await inOrganisation(town.orgId, (tx) => hardenedOf(tx, town.orgId, itemId));
    expect(kept).toEqual([{ id: contentId, title: "Openingsuren van het loket", state: "in_use" }]);
    await must(as(town.members.wout, endContent, { contentId, words: "We verhuizen.", now }));
    expect((await postNow(town.orgId, itemId)).item.contentStatus).toBe("soft");
  });

  it("has to be published first", async () => {
    const { fatima, wout } = town.members;
    const { itemId } = await postBeingWritten(wout, { channelIds: [town.channels.byHand], now });
    expect(await as(fatima, harden, softText(town, { source: { from: "item", itemId } }))).toMatchObject({
      refusal: { code: "wrong_state", message: "content.notPublished" },
    });
  });

  it("is not one of another organisation", async () => {
    const other = await libraryTown();
    const itemId = await publishedIn(other);
    expect(await as(town.members.fatima, harden, softText(town, { source: { from: "item", itemId } }))).toMatchObject({
      refusal: { code: "not_found" },
    });
    expect(
      await as(other.members.ilse, answerHardening, { contentId: await contentIn(town), answer: "yes" }),
    ).toMatchObject({
      refusal: { code: "not_found" },
    });
  });
});
