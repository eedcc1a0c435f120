import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nextReview } from "@/lib/domain/content";
import { harden } from "@/lib/features/hardening/commands";
import { checkContentLinks, checkLinks } from "@/lib/features/link-checks/jobs";
import {
  arrangeContent,
  confirmContent,
  editContent,
  endContent,
  putBackContent,
} from "@/lib/features/managed-content/commands";
import { organisationsToTellOfContent, tellOfContent } from "@/lib/features/managed-content/jobs";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import {
  contentIn,
  contentNow,
  type LibraryTown,
  libraryTown,
  noticesAbout,
  OPENING,
  softText,
  tuesday,
} from "@/tests/support/library";
import { must } from "@/tests/support/post";

let town: LibraryTown;
beforeAll(async () => {
  town = await libraryTown();
});
const now = tuesday;

const edit = (contentId: string, seenRevision: number, body: string) => ({
  contentId,
  seenRevision,
  title: "Openingsuren van het loket",
  body,
  url: null,
  now,
});

describe("the text of managed content", () => {
  it("is its owner's to change, and every text it had is kept", async () => {
    const { wout, fatima, hilde } = town.members;
    const contentId = await contentIn(town);
    expect(await must(as(wout, editContent, edit(contentId, 0, "Open van 8 tot 12.")))).toEqual({ revision: 1 });
    for (const other of [fatima, hilde])
      expect(await as(other, editContent, edit(contentId, 1, "Altijd open."))).toMatchObject({
        refusal: { code: "not_allowed", message: "content.notYours", values: { name: "Wout" } },
      });
    const versions = await inOrganisation(town.orgId, (tx) =>
      tx.managedContentVersion.findMany({ where: { orgId: town.orgId, contentId }, orderBy: { revision: "asc" } }),
    );
    expect(versions.map(({ revision, body }) => [revision, body])).toEqual([
      [0, OPENING],
      [1, "Open van 8 tot 12."],
    ]);
  });

  it("is not overwritten by whoever had an older one on screen, who gets the other text back", async () => {
    const { wout } = town.members;
    const contentId = await contentIn(town);
    await must(as(wout, editContent, edit(contentId, 0, "Open van 8 tot 12.")));
    expect(await as(wout, editContent, edit(contentId, 0, "Open van 10 tot 12."))).toMatchObject({
      refusal: { code: "stale", message: "content.textChanged", values: { body: "Open van 8 tot 12.", revision: 1 } },
    });
    // The very same text again is no conflict: the first answer was lost on its way.
    expect(await must(as(wout, editContent, edit(contentId, 0, "Open van 8 tot 12.")))).toEqual({ revision: 1 });
  });

  it("is written once when two save it at the same time", async () => {
    const { wout } = town.members;
    const contentId = await contentIn(town);
    const answers = await Promise.all(
      ["Van 8 tot 12.", "Van 9 tot 13."].map((body) => as(wout, editContent, edit(contentId, 0, body))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await contentNow(town, contentId)).toMatchObject({ revision: 1 });
  });

  it("goes over to the trekker when its owner has left", async () => {
    const own = await libraryTown();
    const contentId = await contentIn(own);
    const { fatima, wout } = own.members;
    await inOrganisation(own.orgId, (tx) =>
      tx.member.update({ where: { orgId_id: { orgId: own.orgId, id: wout.memberId } }, data: { removedAt: now } }),
    );
    await must(as(fatima, editContent, edit(contentId, 0, "Open van 8 tot 12.")));
  });
});

describe("who looks after it, and when", () => {
  it("is changed by its owner and by whoever leads", async () => {
    const { fatima, wout, hilde } = town.members;
    const contentId = await contentIn(town);
    const arrange = { contentId, kind: "text", topicId: null, ownerId: fatima.memberId, reviewOn: "2027-01-05", now };
    expect(await as(hilde, arrangeContent, arrange)).toMatchObject({ refusal: { message: "content.notYours" } });
    await must(as(fatima, arrangeContent, arrange));
    expect(await contentNow(town, contentId)).toMatchObject({ kind: "text", ownerId: fatima.memberId });
    expect(await as(wout, arrangeContent, arrange)).toMatchObject({ refusal: { message: "content.notYours" } });
    expect(await as(fatima, arrangeContent, { ...arrange, reviewOn: "2026-11-01" })).toMatchObject({
      refusal: { fields: { reviewOn: [{ message: "fields.inThePast" }] } },
    });
  });

  it("ends with a reason, and can be put back", async () => {
    const { wout, fatima } = town.members;
    const contentId = await contentIn(town);
    expect(await as(fatima, endContent, { contentId, words: "Weg.", now })).toMatchObject({
      refusal: { message: "content.notYours" },
    });
    await must(as(wout, endContent, { contentId, words: "Het loket verhuist.", now }));
    expect(await contentNow(town, contentId)).toMatchObject({ endedAt: now, endedReason: "Het loket verhuist." });
    expect(await as(wout, editContent, edit(contentId, 0, "Nog iets."))).toMatchObject({
      refusal: { code: "wrong_state", message: "content.notInUse" },
    });
    await must(as(wout, putBackContent, { contentId, now }));
    expect(await contentNow(town, contentId)).toMatchObject({ endedAt: null, endedReason: null });
  });
});

describe("content whose day has come", () => {
  const due = new Date("2027-05-25T08:30:00.000Z");
  const atNight = new Date("2027-05-24T23:30:00.000Z");

  it("is told to its owner once, in working time, and again after it was found right", async () => {
    const own = await libraryTown();
    const contentId = await contentIn(own);
    const { wout } = own.members;
    expect(await organisationsToTellOfContent(now)).not.toContain(own.orgId);
    expect(await organisationsToTellOfContent(due)).toContain(own.orgId);
    expect(await tellOfContent(own.orgId, atNight)).toBe(0);
    const told = await Promise.all([tellOfContent(own.orgId, due), tellOfContent(own.orgId, due)]);
    expect(told.reduce((sum, count) => sum + count)).toBe(1);
    expect(await contentNow(own, contentId)).toMatchObject({ reviewToldAt: due });
    expect(await noticesAbout(wout, contentId)).toEqual(["content_accepted", "content_stale"]);
    expect(await organisationsToTellOfContent(due)).not.toContain(own.orgId);
    expect(nextReview("answer", "2027-05-25")).toBe("2027-11-23");
    await must(as(wout, confirmContent, { contentId, reviewOn: "2027-11-23", now: due }));
    expect(await contentNow(own, contentId)).toMatchObject({ reviewToldAt: null, reviewOn: "2027-11-23" });
    expect(await tellOfContent(own.orgId, due)).toBe(0);
    expect(await tellOfContent(own.orgId, new Date("2027-11-23T10:00:00.000Z"))).toBe(1);
  });

  it("is told to the trekker when its owner has left", async () => {
    const own = await libraryTown();
    const contentId = await contentIn(own);
    const { fatima, wout } = own.members;
    await inOrganisation(own.orgId, (tx) =>
      tx.member.update({ where: { orgId_id: { orgId: own.orgId, id: wout.memberId } }, data: { removedAt: now } }),
    );
    expect(await tellOfContent(own.orgId, due)).toBe(1);
    expect(await noticesAbout(fatima, contentId)).toContain("content_stale");
  });

  it("waits in silence while it is only proposed or out of use", async () => {
    const own = await libraryTown();
    const contentId = await contentIn(own);
    await must(as(own.members.wout, endContent, { contentId, words: "Weg.", now }));
    expect(await tellOfContent(own.orgId, due)).toBe(0);
  });
});

describe("a proposal that nobody answers", () => {
  it("is told to the executives and to whoever made it, once, when its term is over", async () => {
    const own = await libraryTown();
    const { fatima, hilde, ilse } = own.members;
    const { contentId } = await must(as(fatima, harden, softText(own)));
    const { dueAt } = await contentNow(own, contentId);
    if (!dueAt) throw new Error("It has no term.");
    expect(await tellOfContent(own.orgId, new Date(dueAt.getTime() - 60_000))).toBe(0);
    expect(await organisationsToTellOfContent(dueAt)).toContain(own.orgId);
    const told = await Promise.all([tellOfContent(own.orgId, dueAt), tellOfContent(own.orgId, dueAt)]);
    expect(told.reduce((sum, count) => sum + count)).toBe(1);
    expect(await noticesAbout(hilde, contentId)).toEqual(["content_overdue"]);
    expect(await noticesAbout(fatima, contentId)).toEqual(["content_overdue"]);
    expect(await noticesAbout(ilse, contentId)).toEqual(["content_to_accept"]);
    expect(await organisationsToTellOfContent(dueAt)).not.toContain(own.orgId);
  });
});

describe("the links in managed content", () => {
  let server: Server;
  let base: string;
  beforeAll(async () => {
    server = createServer(({ url }, answer) => {
      answer.statusCode = url === "/weg" ? 404 : 200;
      answer.end();
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  it("are tried when it comes into use, and a broken one is told to its owner once", async () => {
    const own = await libraryTown();
    const { orgId } = own;
    const contentId = await contentIn(own, { body: `Kijk op ${base}/weg of op ${base}/kaart.` });
    const posted = await inOrganisation(orgId, (tx) => tx.outbox.findMany({ where: { orgId, kind: "check_links" } }));
    expect(posted.map(({ payload }) => payload)).toContainEqual({ contentId });
    await checkLinks(orgId, { contentId }, { allowLoopback: true });
    const checks = await inOrganisation(orgId, (tx) =>
      tx.linkCheck.findMany({ where: { orgId }, orderBy: { url: "asc" } }),
    );
    expect(checks.map(({ outcome }) => outcome)).toEqual(["fine", "gone"]);
    const broken = (await noticesAbout(own.members.wout, contentId)).filter((kind) => kind === "content_link_broken");
    expect(broken).toHaveLength(1);
    expect(await checkContentLinks(orgId, new Date(), { allowLoopback: true })).toBe(0);
    const later = new Date(Date.now() + 8 * 86_400_000);
    expect(await checkContentLinks(orgId, later, { allowLoopback: true })).toBe(1);
    const still = (await noticesAbout(own.members.wout, contentId)).filter((kind) => kind === "content_link_broken");
    expect(still).toHaveLength(1);
  });
});
