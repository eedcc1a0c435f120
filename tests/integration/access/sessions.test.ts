import { beforeEach, expect, test, vi } from "vitest";
import { signInWithPassword } from "@/lib/features/access/commands";
import { changePassword, saveProfile, signOutEverywhere } from "@/lib/features/profile/commands";
import { removeMember } from "@/lib/features/team/commands";
import { clock } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/ids";
import { readClaims, standingOf } from "@/lib/platform/session";
import { hashPassword } from "@/lib/platform/sign-in/password";
import { openSession, sealSession, sessionCookie } from "@/lib/platform/sign-in/token";
import { atTheDoor, inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { codeOf, knock, mailTo, PASSWORD, sessionVersionOf } from "@/tests/support/door";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";

process.env.TREKKER_MODE = "demo";

const jar = new Map<string, string>();
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
  }),
}));

let house: GivenOrganisation<"fatima" | "jan">;
let other: GivenOrganisation<"piet">;
beforeEach(async () => {
  jar.clear();
  house = await given.organisation({ members: { fatima: ["trekker"], jan: ["member"] } });
  other = await given.organisation({ members: { piet: ["trekker"] } });
});

const stands = async (member: GivenMember, now = clock.now()) => (await standingOf(member.claims, now)).kind;
const profile = { name: "Jan Peeters", jobTitle: "", locale: "nl" };

async function carry(claims: { personId: string; sessionVersion: number; orgId: string | null }, chosen?: string) {
  jar.set(sessionCookie(), await sealSession(claims));
  if (chosen) jar.set("trekker-org", chosen);
}

test("whoever signed in stands in their organisation, as who they are there", async () => {
  const standing = await standingOf(house.members.jan.claims, clock.now());
  expect(standing).toMatchObject({
    kind: "in",
    actor: {
      memberId: house.members.jan.memberId,
      roles: [{ role: "member", segmentId: null }],
      organisation: { id: house.orgId, name: "Zonnebeke-aan-Zee" },
      organisations: [{ id: house.orgId }],
    },
  });
});

test("a cookie that was changed, made elsewhere or run out is no session", async () => {
  const token = await sealSession(house.members.jan.claims);
  const now = Date.now();
  expect(await openSession(token, now)).toEqual(house.members.jan.claims);
  expect(await openSession(`${token.slice(0, -2)}xx`, now)).toBeNull();
  expect(await openSession("eyJhbGciOiJub25lIn0..", now)).toBeNull();
  expect(await openSession(token, now + 31 * 24 * 3600_000)).toBeNull();
});

test("the organisation chosen in this browser counts, for whoever chose it and nobody after them", async () => {
  const { jan } = house.members;
  await carry(jan.claims, `${jan.personId}.${other.orgId}`);
  expect(await readClaims()).toEqual({ ...jan.claims, orgId: other.orgId });
  await carry(jan.claims, `${house.members.fatima.personId}.${other.orgId}`);
  expect(await readClaims()).toEqual(jan.claims);
  for (const nonsense of ["", "x", `${jan.personId}.`, `${jan.personId}.'; drop table member`]) {
    await carry(jan.claims, nonsense || ".");
    expect(await readClaims()).toEqual(jan.claims);
  }
});

test("an organisation named by a forged cookie cannot be entered: no page, no command, nothing changed", async () => {
  const { jan } = house.members;
  await carry(jan.claims, `${jan.personId}.${other.orgId}`);
  const claims = await readClaims();
  const intruder = { claims: claims ?? jan.claims };
  expect(await standingOf(intruder.claims, clock.now())).toMatchObject({
    kind: "no_access",
    elsewhere: [{ id: house.orgId }],
  });
  expect(codeOf(await as(intruder, saveProfile, { ...profile, name: "Indringer" }))).toBe("not_signed_in");
  const names = await inOrganisation(other.orgId, (tx) => tx.member.findMany({ select: { name: true } }));
  expect(names).toEqual([{ name: "Piet" }]);
});

test("a session without an organisation is at work nowhere, and nobody's", async () => {
  await carry({ ...house.members.jan.claims, orgId: null });
  expect(await readClaims()).toBeNull();
});

test("signing out everywhere ends every session at its next page and its next command, and nobody else's", async () => {
  const { jan, fatima } = house.members;
  expect(codeOf(await knock(signOutEverywhere, {}, { session: jan.claims }))).toBe("ok");
  expect(await stands(jan)).toBe("signed_out");
  expect(codeOf(await as(jan, saveProfile, profile))).toBe("not_signed_in");
  expect(codeOf(await knock(signOutEverywhere, {}, { session: jan.claims }))).toBe("not_signed_in");
  expect(codeOf(await knock(changePassword, { password: PASSWORD }, { session: jan.claims }))).toBe("not_signed_in");
  expect(await stands(fatima)).toBe("in");
});

test("whoever is removed has no access from that moment on, and is told so rather than sent round", async () => {
  const { jan, fatima } = house.members;
  expect(codeOf(await as(fatima, removeMember, { memberId: jan.memberId }))).toBe("ok");
  expect(await stands(jan)).toBe("no_access");
  expect(codeOf(await as(jan, saveProfile, profile))).toBe("not_signed_in");
});

test("access that ends, ends at that very moment", async () => {
  const { jan } = house.members;
  const endsAt = new Date("2026-12-01T12:00:00.000Z");
  await inOrganisation(house.orgId, (tx) =>
    tx.member.update({ where: { orgId_id: { orgId: house.orgId, id: jan.memberId } }, data: { endsAt } }),
  );
  expect(await stands(jan, new Date(endsAt.getTime() - 1))).toBe("in");
  expect(await stands(jan, endsAt)).toBe("no_access");
});

test("whoever belongs to two organisations sees both, and can be in either", async () => {
  const { jan } = house.members;
  await inOrganisation(other.orgId, (tx) =>
    tx.member.create({
      data: {
        orgId: other.orgId,
        id: newId(),
        personId: jan.personId,
        name: "Jan",
        email: "jan@elders.example",
        createdAt: clock.now(),
      },
    }),
  );
  const there = await standingOf({ ...jan.claims, orgId: other.orgId }, clock.now());
  expect(there).toMatchObject({ kind: "in", actor: { orgId: other.orgId } });
  expect(there.kind === "in" && there.actor.organisations.map(({ id }) => id).toSorted()).toEqual(
    [house.orgId, other.orgId].toSorted(),
  );
});

test("a new password needs the one there is, ends every session and is told by mail", async () => {
  const { jan } = house.members;
  const { email } = await atTheDoor(async (tx) =>
    tx.person.update({ where: { id: jan.personId }, data: { passwordHash: await hashPassword(PASSWORD) } }),
  );
  const wish = { password: "een heel ander wachtwoord" };
  const wrong = await knock(changePassword, { ...wish, current: "fout" }, { session: jan.claims });
  expect(wrong).toMatchObject({
    refusal: { code: "invalid", fields: { current: [{ message: "fields.passwordWrong" }] } },
  });
  expect(await sessionVersionOf(jan.personId)).toBe(1);
  expect(codeOf(await knock(changePassword, { ...wish, current: PASSWORD }, { session: jan.claims }))).toBe("ok");
  expect(await stands(jan)).toBe("signed_out");
  expect(codeOf(await knock(signInWithPassword, { email, ...wish }))).toBe("ok");
  expect((await mailTo(email))?.subject).toBe("Je wachtwoord van Trekker is veranderd");
});

test("whoever has no password yet can choose one", async () => {
  const { jan } = house.members;
  expect(codeOf(await knock(changePassword, { password: "te kort" }, { session: jan.claims }))).toBe("invalid");
  expect(codeOf(await knock(changePassword, { password: PASSWORD }, { session: jan.claims }))).toBe("ok");
  expect(codeOf(await knock(changePassword, { password: PASSWORD }, { session: null }))).toBe("not_signed_in");
});

test("a profile is kept where one works, with what it was before on record", async () => {
  const { jan } = house.members;
  expect(codeOf(await as(jan, saveProfile, { name: " Jan Peeters ", jobTitle: "Milieudienst", locale: "en" }))).toBe(
    "ok",
  );
  const standing = await standingOf(jan.claims, clock.now());
  expect(standing).toMatchObject({ actor: { name: "Jan Peeters", locale: "en" } });
  const entry = await inOrganisation(house.orgId, (tx) =>
    tx.journalEntry.findFirst({ where: { action: "self.saveProfile" } }),
  );
  expect(entry?.data).toMatchObject({ before: { name: "Jan" }, after: { name: "Jan Peeters" } });
  for (const wrong of [{ name: "  " }, { name: "a\u0000b" }, { locale: "fr" }, { jobTitle: "a".repeat(101) }]) {
    expect(codeOf(await as(jan, saveProfile, { ...profile, ...wrong }))).toBe("invalid");
  }
});
