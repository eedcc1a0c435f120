import { beforeEach, expect, test } from "vitest";
import { acceptAsKnown, acceptAsNew, invite, revokeInvitation } from "@/lib/features/invitations/commands";
import { invitationBehind } from "@/lib/features/invitations/queries";
import { removeMember } from "@/lib/features/team/commands";
import { clock } from "@/lib/platform/clock";
import { type Command, execute } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { deliverPostedDoorMail, isPostedDoorMail } from "@/lib/platform/mail/door";
import { newToken } from "@/lib/platform/secrets";
import { standingOf } from "@/lib/platform/session";
import { atTheDoor, inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { codeOf, givenPerson, mailTo, PASSWORD } from "@/tests/support/door";
import { type GivenOrganisation, given } from "@/tests/support/given";

process.env.TREKKER_MODE = "demo";

let house: GivenOrganisation<"fatima" | "hilde" | "jan" | "bram">;
let email: string;
const fortnight = (days: number) => new Date(clock.now().getTime() + days * 24 * 3600_000);
const nobodyNew = { name: "Karel Nieuw", password: PASSWORD, locale: "nl" };

beforeEach(async () => {
  const members = { fatima: ["trekker"], hilde: ["executive"], jan: ["member"], bram: ["adviser"] } as const;
  house = await given.organisation({ members });
  email = `karel.${newId()}@trekker.example`;
});

/** Sends the mail that waits in the outbox and gives the secret in its link. */
async function sentToken(): Promise<string> {
  const row = await inOrganisation(house.orgId, (tx) => tx.outbox.findFirstOrThrow({ orderBy: { id: "desc" } }));
  expect(isPostedDoorMail(row.payload)).toBe(true);
  await deliverPostedDoorMail(row.payload);
  return /\.([\w-]{43})\s/.exec((await mailTo(email))?.text ?? "")?.[1] ?? "";
}

async function invited(more: Record<string, unknown> = {}): Promise<string> {
  const raw = { name: "Karel", email, role: "member", ...more };
  expect(await as(house.members.fatima, invite, raw)).toMatchObject({ ok: true });
  return sentToken();
}

const accept = (spec: Command, raw: object, now?: Date) =>
  execute(spec, { caller: { kind: "system", orgId: house.orgId }, raw, ...(now ? { now } : {}) });

const found = (where: { email: string }) =>
  inOrganisation(house.orgId, (tx) => tx.member.findMany({ where, include: { roles: true } }));

test("an invitation is mailed in the inviter's language with who, where, as what and how long, and the outbox does not hold its link", async () => {
  const token = await invited({ segmentId: house.segmentId });
  const mail = await mailTo(email);
  expect(mail?.subject).toBe("Je bent uitgenodigd bij Zonnebeke-aan-Zee");
  expect(mail?.text).toContain("Fatima nodigt je uit om bij Zonnebeke-aan-Zee mee te doen in Trekker, als teamlid.");
  expect(mail?.text).toContain("14 dagen");
  expect(mail?.text).toContain(`/invitation/${house.orgId}.${token}`);
  const rows = await inOrganisation(house.orgId, async (tx) => [
    await tx.outbox.findMany(),
    await tx.invitation.findMany(),
  ]);
  expect(JSON.stringify(rows)).not.toContain(token);
});

test("somebody new joins with a name and a password, in the role and segment of the invitation, and is on record", async () => {
  const token = await invited({ role: "editor", segmentId: house.segmentId });
  expect(await invitationBehind(`${house.orgId}.${token}`)).toMatchObject({
    email,
    role: "editor",
    segment: "Jeugd",
    isUsable: true,
  });
  const joined = await accept(acceptAsNew, { token, ...nobodyNew });
  expect(joined).toMatchObject({ ok: true, value: { email } });
  const [member] = await found({ email });
  expect(member).toMatchObject({ name: "Karel Nieuw", roles: [{ role: "editor", segmentId: house.segmentId }] });
  const session = { personId: member?.personId ?? "", sessionVersion: 1, orgId: house.orgId };
  expect((await standingOf(session, clock.now())).kind).toBe("in");
  const actions = await inOrganisation(house.orgId, (tx) =>
    tx.journalEntry.findMany({ select: { action: true, actorName: true } }),
  );
  expect(actions).toEqual(
    expect.arrayContaining([
      { action: "team.invite", actorName: "Fatima" },
      { action: "access.acceptInvitation", actorName: "Trekker" },
      { action: "team.join", actorName: "Trekker" },
    ]),
  );
});

test("of ten presses at the same moment one joins, and there is one person and one member", async () => {
  const token = await invited();
  const presses = await Promise.all(Array.from({ length: 10 }, () => accept(acceptAsNew, { token, ...nobodyNew })));
  expect(presses.filter((press) => press.ok)).toHaveLength(1);
  expect(await found({ email })).toHaveLength(1);
  expect(await atTheDoor((tx) => tx.person.count({ where: { email } }))).toBe(1);
});

test("an invitation works up to a fortnight, once, and not after it was withdrawn or replaced by a later one", async () => {
  const first = await invited();
  const second = await invited();
  expect(codeOf(await accept(acceptAsNew, { token: first, ...nobodyNew }))).toBe("wrong_state");
  expect(codeOf(await accept(acceptAsNew, { token: second, ...nobodyNew }, fortnight(15)))).toBe("wrong_state");
  const { id } = await inOrganisation(house.orgId, (tx) =>
    tx.invitation.findFirstOrThrow({ where: { revokedAt: null } }),
  );
  expect(codeOf(await as(house.members.fatima, revokeInvitation, { invitationId: id }))).toBe("ok");
  expect(codeOf(await accept(acceptAsNew, { token: second, ...nobodyNew }))).toBe("wrong_state");
  expect(codeOf(await as(house.members.fatima, revokeInvitation, { invitationId: id }))).toBe("stale");
  expect(codeOf(await as(house.members.fatima, revokeInvitation, { invitationId: newId() }))).toBe("not_found");
  expect(await found({ email })).toEqual([]);
  expect(await atTheDoor((tx) => tx.person.count({ where: { email } }))).toBe(0);
});

test("a made-up link joins nothing, nor does one organisation's link at another", async () => {
  const token = await invited();
  const other = await given.organisation({ members: { piet: ["trekker"] } });
  const elsewhere = { caller: { kind: "system", orgId: other.orgId }, raw: { token, ...nobodyNew } } as const;
  expect(codeOf(await execute(acceptAsNew, elsewhere))).toBe("not_found");
  expect(codeOf(await accept(acceptAsNew, { token: newToken(), ...nobodyNew }))).toBe("not_found");
  for (const link of [`${other.orgId}.${token}`, `${newId()}.${token}`, token, "", `${house.orgId}.x`]) {
    expect(await invitationBehind(link)).toBeNull();
  }
});

test("an account that is there already is not taken over by an invitation: its owner signs in first, and then joins as is", async () => {
  const karel = await givenPerson();
  email = karel.email;
  const token = await invited();
  expect(await accept(acceptAsNew, { token, ...nobodyNew })).toMatchObject({
    refusal: { code: "conflict", message: "access.accountExists" },
  });
  const known = { token, personId: karel.id, sessionVersion: 1 };
  expect(codeOf(await accept(acceptAsKnown, { ...known, sessionVersion: 2 }))).toBe("not_signed_in");
  expect(await accept(acceptAsKnown, known)).toMatchObject({ ok: true });
  expect(await found({ email })).toMatchObject([{ name: "An Peeters", personId: karel.id }]);
  expect(codeOf(await accept(acceptAsKnown, known))).toBe("wrong_state");
});

test("an invitation is for whom it was sent to: somebody else who is signed in does not get in with it", async () => {
  const token = await invited();
  const somebody = await givenPerson();
  const refused = await accept(acceptAsKnown, { token, personId: somebody.id, sessionVersion: 1 });
  expect(refused).toMatchObject({ refusal: { code: "not_allowed", message: "access.invitationForOther" } });
  expect(await accept(acceptAsNew, { token, ...nobodyNew })).toMatchObject({ ok: true });
});

test("whoever is here already is not invited; whoever was removed is, and is the same member again", async () => {
  const { jan, fatima } = house.members;
  const [member] = await inOrganisation(house.orgId, (tx) => tx.member.findMany({ where: { id: jan.memberId } }));
  email = member?.email ?? "";
  const raw = { name: "Jan", email, role: "editor" };
  expect(await as(fatima, invite, raw)).toMatchObject({ refusal: { code: "conflict", message: "team.alreadyMember" } });
  await as(fatima, removeMember, { memberId: jan.memberId });
  const token = await invited({ role: "editor" });
  expect(await accept(acceptAsKnown, { token, personId: jan.personId, sessionVersion: 1 })).toMatchObject({
    ok: true,
    value: { memberId: jan.memberId },
  });
  expect(await found({ email })).toMatchObject([{ id: jan.memberId, removedAt: null, roles: [{ role: "editor" }] }]);
});

test("inviting is for a trekker or an executive, and an executive is named by executives once there is one", async () => {
  const raw = { name: "Karel", email, role: "member" };
  for (const nobody of [house.members.jan, house.members.bram]) {
    expect(codeOf(await as(nobody, invite, raw))).toBe("not_allowed");
    expect(codeOf(await as(nobody, revokeInvitation, { invitationId: newId() }))).toBe("not_allowed");
  }
  expect(await as(house.members.fatima, invite, { ...raw, role: "executive" })).toMatchObject({
    refusal: { code: "not_allowed", message: "team.executivesAlone" },
  });
  expect(codeOf(await as(house.members.hilde, invite, { ...raw, role: "executive" }))).toBe("ok");
});

test("an organisation without an executive can invite its first", async () => {
  const young = await given.organisation({ members: { fatima: ["trekker"] } });
  expect(codeOf(await as(young.members.fatima, invite, { name: "Hilde", email, role: "executive" }))).toBe("ok");
});

test.each([
  ["no name", { name: "  " }],
  ["no address", { email: "karel" }],
  ["a name that would write its own mail header", { name: "Karel\r\nBcc: iedereen@trekker.example" }],
  ["a role nobody has", { role: "king" }],
  ["a segment of nobody", { segmentId: newId() }],
])("what is wrong is said beside its field and nothing is sent: %s", async (_, wrong) => {
  const refused = await as(house.members.fatima, invite, { name: "Karel", email, role: "member", ...wrong });
  expect(refused).toMatchObject({ refusal: { code: "invalid", fields: { [Object.keys(wrong)[0] ?? ""]: [{}] } } });
  expect(await inOrganisation(house.orgId, (tx) => tx.invitation.count())).toBe(0);
});

test("nobody mails the whole country: the fifty-first invitation within an hour is refused, also of sixty at once", async () => {
  const raw = (round: number) => ({ name: "Karel", email: `karel${round}.${email}`, role: "member" });
  const sent = await Promise.all(
    Array.from({ length: 60 }, (_, round) => as(house.members.fatima, invite, raw(round))),
  );
  expect(sent.filter((each) => each.ok)).toHaveLength(50);
  expect(new Set(sent.map(codeOf))).toEqual(new Set(["ok", "too_many"]));
});
