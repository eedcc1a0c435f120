import { beforeAll, describe, expect, it } from "vitest";
import { mayTry } from "@/lib/domain/permissions";
import { answerPoint, askOn, makePoint, setScope } from "@/lib/features/advice/commands";
import { adviceRoom } from "@/lib/features/advice/queries";
import { pinIdea, remarkOnIdea } from "@/lib/features/board/commands";
import { writeBriefing } from "@/lib/features/briefing/commands";
import { briefingOf } from "@/lib/features/briefing/queries";
import { readActor } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

type Name = "fatima" | "wout" | "hilde" | "piet";
const now = new Date("2026-11-24T14:30:00.000Z");
const members = { fatima: ["trekker"], wout: ["member"], hilde: ["executive"], piet: ["adviser"] } as const;

let town: GivenOrganisation<Name>;
beforeAll(async () => {
  town = await given.organisation({ starter: "korte-lijnen", members });
});

const actorOf = (who: GivenMember, at = now) => inOrganisation(town.orgId, (tx) => readActor(tx, who.claims, at));
const room = async (who: GivenMember) => {
  const viewer = await actorOf(who);
  if (!viewer) throw new Error("no access");
  return inOrganisation(town.orgId, (tx) => adviceRoom({ tx, viewer, now }));
};
const scoped = (seenRevision: number, more: object = {}) => ({
  memberId: town.members.piet.memberId,
  seenRevision,
  look: ["board", "agreement"],
  comment: ["board"],
  endsOn: "2026-12-31",
  now,
  ...more,
});

describe("an adviser's scope", () => {
  it("counts from the next look: rooms outside it are shut, for looking and for saying something", async () => {
    const { fatima, piet, wout } = town.members;
    const ideaId = newId();
    await must(as(wout, pinIdea, { id: ideaId, title: "De zeehond is terug", now }));
    const says = () => as(piet, remarkOnIdea, { ideaId, body: "Mooi.", now });
    expect((await says()).ok).toBe(true);
    await must(as(fatima, setScope, scoped(0)));
    const roles = (await actorOf(piet))?.roles ?? [];
    expect(mayTry(roles, "board.look") && mayTry(roles, "agreement.look")).toBe(true);
    expect(mayTry(roles, "items.look") || mayTry(roles, "team.look") || mayTry(roles, "cases.look")).toBe(false);
    expect((await says()).ok).toBe(true);
    await must(as(fatima, setScope, scoped(1, { comment: [] })));
    expect(await says()).toMatchObject({ ok: false, refusal: { code: "not_allowed" } });
  });

  it("is not changed over somebody who was first, nor of somebody who is no adviser, nor into the past", async () => {
    const { fatima, wout } = town.members;
    expect(await as(fatima, setScope, scoped(0))).toMatchObject({ refusal: { code: "stale" } });
    expect(await as(fatima, setScope, scoped(2, { memberId: wout.memberId }))).toMatchObject({
      refusal: { code: "not_found" },
    });
    expect(await as(fatima, setScope, scoped(2, { endsOn: "2026-11-23" }))).toMatchObject({
      refusal: { fields: { endsOn: [{ message: "fields.inThePast" }] } },
    });
  });

  it("ends by itself with its last day, at midnight where the organisation is, for pages and commands", async () => {
    const { fatima, piet } = town.members;
    await must(as(fatima, setScope, scoped(2, { endsOn: "2026-11-30" })));
    const [before, after] = [new Date("2026-11-30T22:59:59.999Z"), new Date("2026-11-30T23:00:00.000Z")];
    const point = { kind: "question", about: "goals", statement: "Wie meet dat?" };
    expect(await actorOf(piet, before)).not.toBeNull();
    expect((await as(piet, makePoint, { ...point, now: before })).ok).toBe(true);
    expect(await actorOf(piet, after)).toBeNull();
    expect(await as(piet, makePoint, { ...point, now: after })).toMatchObject({ refusal: { code: "not_signed_in" } });
  });
});

describe("the adviser room", () => {
  it("passes a question on to the trekker, its answer back, and asks on", async () => {
    const { fatima, piet } = town.members;
    const question = { kind: "question", about: "planning", statement: "Wie let op in januari?", now };
    const { pointId } = await must(as(piet, makePoint, question));
    await must(as(fatima, answerPoint, { pointId, seenRevision: 0, words: "Jan.", now }));
    const answered = (await room(piet)).points.find(({ id }) => id === pointId);
    expect(answered).toMatchObject({ isOpen: false, isOwn: true, answers: [{ words: "Jan.", by: "Fatima" }] });
    await must(as(piet, askOn, { pointId, seenRevision: 1, words: "En als Jan weg is?", now }));
    const asked = (await room(fatima)).points.find(({ id }) => id === pointId);
    expect(asked).toMatchObject({ isOpen: true, revision: 2 });
    const told = await inOrganisation(town.orgId, (tx) =>
      tx.notification.findMany({ where: { orgId: town.orgId, kind: { startsWith: "advice_" } } }),
    );
    const toWhom = (kind: string) => told.filter((one) => one.kind === kind).map(({ memberId }) => memberId);
    expect(new Set(toWhom("advice_asked"))).toEqual(new Set([fatima.memberId]));
    expect(toWhom("advice_answered")).toEqual([piet.memberId]);
  });

  it("wants a doubt with a reality check, and of the team what it does with it", async () => {
    const { fatima, piet } = town.members;
    const check = { kind: "check", about: "goals", statement: "Jongeren lezen mee.", now };
    expect(await as(piet, makePoint, check)).toMatchObject({ refusal: { fields: { doubt: [{}] } } });
    const { pointId } = await must(as(piet, makePoint, { ...check, doubt: "Bijna niemand is jonger dan dertig." }));
    const answer = { pointId, seenRevision: 0, words: "Klopt.", now };
    expect(await as(fatima, answerPoint, answer)).toMatchObject({ refusal: { fields: { outcome: [{}] } } });
    await must(as(fatima, answerPoint, { ...answer, outcome: "changes" }));
    expect((await room(piet)).points.find(({ id }) => id === pointId)).toMatchObject({ outcome: "changes" });
    expect(await as(fatima, answerPoint, { ...answer, outcome: "keeps" })).toMatchObject({
      refusal: { code: "stale" },
    });
  });

  it("keeps every revision of the briefing, and shows an adviser themselves alone", async () => {
    const { fatima, wout, piet } = town.members;
    const write = (seenNumber: number, body: string) =>
      as(fatima, writeBriefing, { part: "goals", seenNumber, body, now });
    await must(write(0, "Sneller antwoorden."));
    await must(write(1, "Sneller en vriendelijker antwoorden."));
    expect(await write(1, "Iets anders.")).toMatchObject({ refusal: { code: "stale" } });
    const viewer = { orgId: town.orgId };
    const [goals] = await inOrganisation(town.orgId, (tx) => briefingOf({ tx, viewer }));
    expect(goals?.now?.body).toBe("Sneller en vriendelijker antwoorden.");
    expect(goals?.before.map(({ body }) => body)).toEqual(["Sneller antwoorden."]);
    expect((await room(wout)).advisers).toEqual([]);
    expect((await room(piet)).advisers.map(({ name }) => name)).toEqual(["Piet"]);
    expect((await room(piet)).may).toEqual({ ask: true, lead: false, seeGoals: false, seeCalendar: false });
  });
});
