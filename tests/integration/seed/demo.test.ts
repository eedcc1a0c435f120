import { beforeAll, describe, expect, it } from "vitest";
import { isOpen } from "@/lib/domain/worktime";
import { FLOW_ITEM, findFlowItems } from "@/lib/features/flow-items/queries";
import { ladderOf } from "@/lib/features/ladder/queries";
import { readActor } from "@/lib/platform/actor";
import { toCalendar } from "@/lib/platform/agreement";
import { clock } from "@/lib/platform/clock";
import { sealJournal, verifyJournal } from "@/lib/platform/journal";
import { isPassword } from "@/lib/platform/sign-in/password";
import { asPerson, atTheDoor, inOrganisation, type Tx } from "@/lib/platform/tenancy";
import { demoOrganisationIds, demoSignIn, seedDemo } from "@/prisma/seed/demo";
import { itemOf, townsperson } from "@/tests/support/journeys/people";
import { PROMISED, standings } from "./standing";

const [orgId = ""] = demoOrganisationIds;
let told: Date;

beforeAll(async () => {
  await seedDemo();
  told = clock.now();
}, 120_000);

const inDemo = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inOrganisation(orgId, work);

describe("the demo", () => {
  it("shows a post in every stage of the flow", async () => {
    expect(await standings(orgId)).toEqual(PROMISED);
  });

  it("reads every post and answer by hand as Prisma would, with all that can lie in one", async () => {
    const [byHand, byModel] = await inDemo(async (tx) => {
      // None of its posts was made of a stack; for a moment one was.
      await tx.$executeRaw`savepoint told`;
      await tx.$executeRaw`update item set bundle_id = (select min(bundle_id::text)::uuid from idea) where id = ${itemOf("ijspiste")}::uuid`;
      const models = await tx.item.findMany({ where: { orgId }, orderBy: { id: "asc" }, select: FLOW_ITEM });
      const read = await findFlowItems(
        tx,
        orgId,
        models.map(({ id }) => id),
      );
      await tx.$executeRaw`rollback to told`;
      return [read.sort((one, other) => (one.id < other.id ? -1 : 1)), models];
    });
    expect(byHand).toStrictEqual(byModel);
    const single = ["idea", "bundle", "campaign", "goal", "file", "topic", "segment", "plannedAt", "closedAt"] as const;
    const lists = ["variants", "media", "stageRuns", "acceptances", "signOffs", "publications", "contentUses"] as const;
    const nowhere = [
      ...single.filter((one) => byModel.every((item) => item[one] === null)),
      ...[...lists, "consultations" as const].filter((one) => byModel.every((item) => item[one].length === 0)),
    ];
    expect(nowhere).toEqual([]);
  });

  it("shows ideas in every column that people can fill, all but a few answered", async () => {
    const columns = await inDemo((tx) => tx.idea.groupBy({ by: ["column"], where: { orgId }, _count: true }));
    const counts = Object.fromEntries(columns.map(({ column, _count }) => [column, _count]));
    expect(counts).toEqual({ pinned: 11, bundled: 3, gone: 1, selected: 6, in_the_works: 9, published: 8, parked: 7 });
    const overdue = await inDemo((tx) =>
      tx.idea.findMany({ where: { orgId, answeredAt: null, answerDueAt: { lte: told } } }),
    );
    expect(overdue).toMatchObject([{ title: "Waarom ruikt het aan de sluis?", overdueToldAt: expect.any(Date) }]);
  });

  it("shows the team behind it: departments, eight tasks of nine divided, guidelines read by some, tools, an adviser who asked", async () => {
    const counts = await inDemo(async (tx) => ({
      departments: await tx.department.count({ where: { orgId } }),
      profiles: await tx.memberProfile.count({ where: { orgId } }),
      tasks: await tx.teamTask.count({ where: { orgId } }),
      versions: await tx.policyVersion.count({ where: { orgId } }),
      told: await tx.tool.count({ where: { orgId, toldFor: { not: null } } }),
      waiting: await tx.advicePoint.count({ where: { orgId, settledAt: null } }),
    }));
    expect(counts).toEqual({ departments: 9, profiles: 12, tasks: 8, versions: 3, told: 1, waiting: 2 });
  });

  it("shows a weekly meeting: the last one with its minutes, the next with what people put on it", async () => {
    const meetings = await inDemo((tx) =>
      tx.meeting.findMany({
        where: { orgId, state: { not: "skipped" } },
        orderBy: { startsAt: "asc" },
        include: { lines: true, actions: { orderBy: { state: "asc" } }, points: { where: { kind: "own" } } },
      }),
    );
    const shown = meetings.map(({ state, lines, actions, points }) => ({
      state,
      decisions: lines.filter(({ kind }) => kind === "decision").length,
      actions: actions.map((action) => action.state),
      own: points.map(({ isPinned }) => isPinned).sort(),
    }));
    expect(shown).toEqual([
      { state: "ended", decisions: 2, actions: ["done", "open"], own: [false, false] },
      { state: "planned", decisions: 0, actions: [], own: [false, true] },
    ]);
  });

  it("shows managed content: ten pieces in use, two due for a look and told, one with a broken link, one to answer", async () => {
    const contents = await inDemo((tx) => tx.managedContent.findMany({ where: { orgId }, orderBy: { title: "asc" } }));
    const inUse = contents.filter(({ acceptedAt, endedAt }) => acceptedAt !== null && endedAt === null);
    const told = inUse.filter(({ reviewToldAt }) => reviewToldAt !== null);
    expect(inUse).toHaveLength(10);
    expect(told.map(({ title }) => title)).toEqual([
      "Een parkeerkaart voor bewoners",
      "Een put of kapotte lamp melden",
    ]);
    expect(inUse.filter(({ sourceItemId }) => sourceItemId !== null)).toHaveLength(2);
    expect(await inDemo((tx) => tx.linkCheck.findMany({ where: { orgId, outcome: "gone" } }))).toHaveLength(1);
    const waiting = contents.filter(({ acceptedAt }) => acceptedAt === null);
    expect(waiting.map(({ title }) => title)).toEqual(["Een feest op straat aanvragen"]);
  });

  it("counts votes and remarks as they were given", async () => {
    const ideas = await inDemo((tx) =>
      tx.idea.findMany({ where: { orgId }, include: { _count: { select: { voteRows: true, remarks: true } } } }),
    );
    for (const { votes, comments, _count } of ideas) {
      expect({ votes, comments }).toEqual({ votes: _count.voteRows, comments: _count.remarks });
    }
  });

  it("shows a team of which some only look on, and successes that nobody told the effect of yet", async () => {
    const [effects, published] = await inDemo(async (tx) => [
      await tx.effect.count({ where: { orgId, removedAt: null } }),
      await tx.idea.count({ where: { orgId, column: "published" } }),
    ]);
    expect({ effects, published }).toEqual({ effects: 5, published: 8 });
    const { personId } = townsperson("fatima");
    const { now, size } = await inDemo(async (tx) => {
      const viewer = await readActor(tx, { personId, sessionVersion: 1, orgId }, told);
      if (!viewer) throw new Error("Fatima is not there.");
      return ladderOf({ tx, viewer, now: told });
    });
    expect({ size, spectators: now.spectator, inactive: now.inactive }).toEqual({
      size: 15,
      spectators: 2,
      inactive: 0,
    });
  });

  it("published nothing without an acceptance of exactly that text by somebody other than its writer", async () => {
    const sent = await inDemo((tx) =>
      tx.publication.findMany({
        where: { orgId, state: "sent", item: { kind: "post" } },
        include: { item: { select: { authorId: true, acceptances: true } } },
      }),
    );
    expect(sent).toHaveLength(21);
    for (const { fingerprint, sentAt, item } of sent) {
      const valid = item.acceptances.filter(
        (acceptance) =>
          acceptance.fingerprint === fingerprint &&
          acceptance.withdrawnAt === null &&
          acceptance.acceptedById !== item.authorId &&
          sentAt !== null &&
          acceptance.acceptedAt <= sentAt,
      );
      expect(valid).toHaveLength(1);
    }
  });

  it("has a journal in which members act in opening hours and before now, and which verifies once sealed", async () => {
    const calendar = toCalendar(
      await inDemo((tx) => tx.calendarVersion.findFirstOrThrow({ where: { orgId, isInForce: true } })),
    );
    const acts = await inDemo((tx) => tx.journalEntry.findMany({ where: { orgId, actorId: { not: null } } }));
    expect(acts.length).toBeGreaterThan(400);
    for (const { at, action } of acts) {
      expect({ action, at, isOpen: isOpen(calendar, at.toISOString()) }).toMatchObject({ isOpen: true });
      expect(at.getTime()).toBeLessThanOrEqual(told.getTime());
    }
    while ((await inDemo((tx) => sealJournal(tx, orgId, told))) > 0);
    const entries = await inDemo((tx) => tx.journalEntry.count({ where: { orgId } }));
    const verdict = await inDemo((tx) => verifyJournal(tx, orgId));
    expect(verdict).toMatchObject({ isWhole: true, sealed: entries, waiting: 0 });
  });

  it("leaves the clock nothing of the past to do", async () => {
    const due = { lte: told };
    const steps = await inDemo((tx) =>
      tx.deadlineStep.count({ where: { orgId, firedAt: null, droppedAt: null, dueAt: due } }),
    );
    const ideas = await inDemo((tx) =>
      tx.idea.count({ where: { orgId, answeredAt: null, overdueToldAt: null, answerDueAt: due } }),
    );
    expect({ steps, ideas }).toEqual({ steps: 0, ideas: 0 });
  });

  it("leaves a handful of letters to be delivered, not those of months", async () => {
    const [all, waiting] = await inDemo(async (tx) => [
      await tx.outbox.count({ where: { orgId } }),
      await tx.outbox.count({ where: { orgId, doneAt: null } }),
    ]);
    expect(all).toBeGreaterThan(100);
    expect(waiting).toBeGreaterThan(0);
    // Of which one for each person: the mail of the day.
    expect(waiting).toBeLessThan(40);
  });

  it("has an inbox with a question of every kind, and nobody outside waits for what is closed", async () => {
    const cases = await inDemo((tx) =>
      tx.case.findMany({ where: { orgId }, select: { state: true, mode: true, holderId: true, item: true } }),
    );
    const open = cases.filter(({ state }) => state === "open");
    expect(open.filter(({ mode }) => mode === "talking")).toHaveLength(5);
    expect(open.filter(({ mode }) => mode === "listening")).toHaveLength(3);
    expect(cases.filter(({ state }) => state === "closed")).toHaveLength(2);
    const stages = open.flatMap(({ item }) => item?.stage ?? []).sort();
    expect(stages).toEqual(["accept", "notice", "notice", "respond", "respond", "respond"]);
  });

  it("has something new in everybody's week, and not months of it", async () => {
    const unread = await inDemo((tx) =>
      tx.notification.groupBy({ by: ["memberId"], where: { orgId, readAt: null }, _count: true }),
    );
    expect(unread.length).toBeGreaterThan(5);
    for (const { _count } of unread) expect(_count).toBeLessThan(16);
  });

  it("works under the full agreement, adopted by the managing director", async () => {
    const version = await inDemo((tx) => tx.agreementVersion.findFirstOrThrow({ where: { orgId, state: "adopted" } }));
    const adopter = await inDemo((tx) =>
      tx.member.findUniqueOrThrow({ where: { orgId_id: { orgId, id: version.adoptedById ?? "" } } }),
    );
    expect({ starter: version.starter, adopter: adopter.name }).toEqual({
      starter: "volledig",
      adopter: "Hilde Baert",
    });
  });

  it("has a next version of it waiting for an executive, in words and with a link for each", async () => {
    const waiting = await inDemo((tx) =>
      tx.agreementVersion.findMany({
        where: { orgId, state: { not: "adopted" } },
        include: { links: true, rules: true },
      }),
    );
    const added = waiting[0]?.rules.filter(({ originId }) => originId === null);
    expect(waiting).toMatchObject([{ state: "proposed", number: 2, words: expect.stringContaining("bedankje") }]);
    expect({ links: waiting[0]?.links.length, added: added?.length }).toEqual({ links: 2, added: 2 });
  });

  it("is refused where there is an organisation already", async () => {
    await expect(seedDemo()).rejects.toThrow(/empty database/);
  });
});

describe("the people of the demo", () => {
  it.each(demoSignIn.people.map(({ name, email }) => [name, email]))(
    "%s signs in with the password of the demo and has access",
    async (name, email) => {
      const person = await atTheDoor((tx) => tx.person.findUniqueOrThrow({ where: { email } }));
      expect(await isPassword(person.passwordHash, demoSignIn.password)).toBe(true);
      const claims = { personId: person.id, sessionVersion: person.sessionVersion, orgId };
      const actor = await inDemo((tx) => readActor(tx, claims, told));
      expect(actor).toMatchObject({ name, email });
      expect(actor?.roles).not.toHaveLength(0);
    },
  );

  it("hold every role there is", async () => {
    const roles = await inDemo((tx) => tx.roleGrant.groupBy({ by: ["role"], where: { orgId } }));
    expect(roles.map(({ role }) => role).sort()).toEqual([
      "adviser",
      "editor",
      "executive",
      "expert",
      "member",
      "trekker",
    ]);
  });

  it("include an adviser whose access ends", async () => {
    const advisers = await inDemo((tx) =>
      tx.member.findMany({ where: { orgId, roles: { some: { role: "adviser" } } }, select: { endsAt: true } }),
    );
    expect(advisers).toHaveLength(1);
    expect(advisers[0]?.endsAt?.getTime()).toBeGreaterThan(told.getTime());
  });

  it("answer for every topic as an expert", async () => {
    const topics = await inDemo((tx) => tx.topic.findMany({ where: { orgId }, include: { experts: true } }));
    for (const { name, experts } of topics) expect({ name, experts: experts.length }).toEqual({ name, experts: 1 });
  });

  it("include two who can switch to a second organisation", async () => {
    const people = await atTheDoor((tx) => tx.person.findMany({ select: { id: true, name: true } }));
    const places = await Promise.all(
      people.map(async ({ id, name }) => {
        const organisations = await asPerson(id, (tx) => tx.organisation.findMany({ select: { id: true } }));
        return { name, ids: organisations.map((organisation) => organisation.id).sort() };
      }),
    );
    const both = places.filter(({ ids }) => ids.length > 1);
    expect(both.map(({ name }) => name).sort()).toEqual(["Fatima El Amrani", "Lieselot Maes"]);
    for (const { ids } of both) expect(ids).toEqual(demoOrganisationIds);
  });
});
