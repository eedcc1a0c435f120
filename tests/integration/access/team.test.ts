import { beforeEach, expect, test } from "vitest";
import { changeRoles, join, removeMember } from "@/lib/features/team/commands";
import { execute } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { codeOf } from "@/tests/support/door";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";

let house: GivenOrganisation<"fatima" | "greet" | "hilde" | "jan" | "bram">;
beforeEach(async () => {
  house = await given.organisation({
    members: { fatima: ["trekker"], greet: ["trekker"], hilde: ["executive"], jan: ["member"], bram: ["adviser"] },
  });
});

const whole = (...roles: string[]) => roles.map((role) => ({ role, segmentId: null }));
const rolesOf = ({ memberId }: GivenMember) =>
  inOrganisation(house.orgId, async (tx) => {
    const held = await tx.roleGrant.findMany({ where: { memberId }, orderBy: { role: "asc" } });
    return held.map(({ role }) => role);
  });
type Wish = { of: GivenMember; to: object[]; topicIds?: string[] };
const change = (by: GivenMember, { of, to, ...more }: Wish) =>
  as(by, changeRoles, { memberId: of.memberId, roles: to, ...more });

test("roles are exactly those that were given, per segment too, with the topics, and on record with what they were", async () => {
  const { fatima, jan } = house.members;
  const roles = [...whole("member", "expert"), { role: "trekker", segmentId: house.segmentId }];
  expect(codeOf(await change(fatima, { of: jan, to: roles, topicIds: [house.topicId] }))).toBe("ok");
  expect(await rolesOf(jan)).toEqual(["expert", "member", "trekker"]);
  const kept = await inOrganisation(house.orgId, async (tx) => ({
    topics: await tx.topicExpert.count({ where: { memberId: jan.memberId } }),
    entry: await tx.journalEntry.findFirst({ where: { action: "team.changeRoles" } }),
  }));
  expect(kept).toMatchObject({ topics: 1, entry: { data: { before: whole("member"), after: roles } } });
});

test("topics that are not named stay, topics named as none go", async () => {
  const { fatima, jan } = house.members;
  const topics = () => inOrganisation(house.orgId, (tx) => tx.topicExpert.count({ where: { memberId: jan.memberId } }));
  await change(fatima, { of: jan, to: whole("expert"), topicIds: [house.topicId] });
  await change(fatima, { of: jan, to: whole("expert", "member") });
  expect(await topics()).toBe(1);
  await change(fatima, { of: jan, to: whole("member"), topicIds: [] });
  expect(await topics()).toBe(0);
});

test("a role that was taken away is gone at the very next thing one tries", async () => {
  const { fatima, greet, jan } = house.members;
  expect(codeOf(await change(fatima, { of: greet, to: whole("member") }))).toBe("ok");
  expect(codeOf(await change(greet, { of: jan, to: whole("editor") }))).toBe("not_allowed");
  expect(await rolesOf(jan)).toEqual(["member"]);
});

test.each(["jan", "bram"] as const)("who leads nothing changes and removes nobody: %s", async (name) => {
  const nobody = house.members[name];
  expect(codeOf(await change(nobody, { of: nobody, to: whole("trekker") }))).toBe("not_allowed");
  expect(codeOf(await as(nobody, removeMember, { memberId: house.members.fatima.memberId }))).toBe("not_allowed");
});

test("the last trekker of the whole organisation stays, whoever tries", async () => {
  const { fatima, greet, hilde } = house.members;
  expect(codeOf(await as(hilde, removeMember, { memberId: greet.memberId }))).toBe("ok");
  const last = { refusal: { code: "conflict", message: "team.lastTrekker" } };
  expect(await as(hilde, removeMember, { memberId: fatima.memberId })).toMatchObject(last);
  expect(await change(fatima, { of: fatima, to: whole("member") })).toMatchObject(last);
  expect(await change(fatima, { of: fatima, to: [{ role: "trekker", segmentId: house.segmentId }] })).toMatchObject(
    last,
  );
  expect(await rolesOf(fatima)).toEqual(["trekker"]);
});

test("of two trekkers who remove each other at the same moment one stays, thirty times over", async () => {
  for (let round = 0; round < 30; round += 1) {
    const { members } = await given.organisation({ members: { an: ["trekker"], bo: ["trekker"] } });
    const outcomes = await Promise.all([
      as(members.an, removeMember, { memberId: members.bo.memberId }),
      as(members.bo, changeRoles, { memberId: members.an.memberId, roles: whole("member") }),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  }
});

test("who adopts the agreement is decided by executives: a trekker neither makes nor unmakes one", async () => {
  const { fatima, hilde, jan } = house.members;
  const theirs = { refusal: { code: "not_allowed", message: "team.executivesAlone" } };
  expect(await change(fatima, { of: fatima, to: whole("trekker", "executive") })).toMatchObject(theirs);
  expect(await change(fatima, { of: hilde, to: whole("member") })).toMatchObject(theirs);
  expect(await as(fatima, removeMember, { memberId: hilde.memberId })).toMatchObject(theirs);
  expect(codeOf(await change(hilde, { of: jan, to: whole("executive") }))).toBe("ok");
  expect(codeOf(await change(fatima, { of: hilde, to: whole("executive", "member") }))).toBe("ok");
});

test("removing takes roles and topics along and keeps the name; removing again finds nobody", async () => {
  const { fatima, jan } = house.members;
  await change(fatima, { of: jan, to: whole("expert"), topicIds: [house.topicId] });
  expect(codeOf(await as(fatima, removeMember, { memberId: jan.memberId }))).toBe("ok");
  const left = await inOrganisation(house.orgId, async (tx) => ({
    member: await tx.member.findFirst({ where: { id: jan.memberId } }),
    topics: await tx.topicExpert.count({ where: { memberId: jan.memberId } }),
  }));
  expect(left).toMatchObject({ member: { name: "Jan", removedAt: expect.any(Date) }, topics: 0 });
  expect(await rolesOf(jan)).toEqual([]);
  expect(codeOf(await as(fatima, removeMember, { memberId: jan.memberId }))).toBe("not_found");
  expect(codeOf(await change(fatima, { of: jan, to: whole("member") }))).toBe("not_found");
});

test("another organisation's people cannot be named, nor its segments and topics given", async () => {
  const { fatima, jan } = house.members;
  const other = await given.organisation({ members: { piet: ["trekker", "executive"] } });
  const { piet } = other.members;
  expect(codeOf(await as(piet, removeMember, { memberId: jan.memberId }))).toBe("not_found");
  expect(codeOf(await as(piet, changeRoles, { memberId: jan.memberId, roles: whole("trekker") }))).toBe("not_found");
  expect(codeOf(await change(fatima, { of: jan, to: [{ role: "trekker", segmentId: other.segmentId }] }))).toBe(
    "invalid",
  );
  expect(codeOf(await change(fatima, { of: jan, to: whole("expert"), topicIds: [other.topicId] }))).toBe("invalid");
  expect(await rolesOf(jan)).toEqual(["member"]);
});

test("an adviser's access ends by itself; who becomes more than an adviser stays", async () => {
  const caller = { kind: "system", orgId: house.orgId } as const;
  const now = new Date("2026-11-24T14:30:00.000Z");
  const raw = { name: "Lia", email: `lia.${newId()}@trekker.example`, roles: whole("adviser") };
  const joined = await execute(join, { caller, raw, now });
  const memberId = joined.ok ? joined.value.memberId : "";
  const endsAt = () =>
    inOrganisation(house.orgId, async (tx) =>
      (await tx.member.findFirst({ where: { id: memberId } }))?.endsAt?.toISOString(),
    );
  expect(await endsAt()).toBe("2027-11-24T14:30:00.000Z");
  await as(house.members.fatima, changeRoles, { memberId, roles: whole("adviser", "member") });
  expect(await endsAt()).toBeUndefined();
});

test("joining without an invitation is for the system alone", async () => {
  const raw = { name: "Lia", email: `lia.${newId()}@trekker.example`, roles: whole("trekker") };
  expect(codeOf(await as(house.members.fatima, join, raw))).toBe("not_allowed");
});
