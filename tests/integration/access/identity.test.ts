import { beforeEach, expect, test } from "vitest";
import { signInAsDemoPerson, signInByIdentity } from "@/lib/features/access/commands";
import { newId } from "@/lib/platform/ids";
import { atTheDoor } from "@/lib/platform/tenancy";
import { codeOf, type GivenPerson, givenPerson, knock } from "@/tests/support/door";

let an: GivenPerson;
let account: { issuer: string; subject: string; email: string | null; isEmailVerified: boolean };
beforeEach(async () => {
  an = await givenPerson();
  account = { issuer: "https://aanmelden.example", subject: newId(), email: an.email, isEmailVerified: true };
});

const linked = () => atTheDoor((tx) => tx.oidcIdentity.count({ where: { subject: account.subject } }));

test("the first time, an address that the server vouches for lets in the person who has it", async () => {
  const result = await knock(signInByIdentity, { ...account, email: an.email.toUpperCase() });
  expect(result).toEqual({ ok: true, value: { personId: an.id, sessionVersion: 1 } });
  expect(await linked()).toBe(1);
});

test("after that the server's own name for them counts, whatever their address became", async () => {
  await knock(signInByIdentity, account);
  const later = { ...account, email: "an.getrouwd@trekker.example", isEmailVerified: false };
  expect(await knock(signInByIdentity, later)).toMatchObject({ ok: true, value: { personId: an.id } });
});

test("an address that is not vouched for, or not told, lets nobody in and links nothing", async () => {
  expect(codeOf(await knock(signInByIdentity, { ...account, isEmailVerified: false }))).toBe("not_allowed");
  expect(codeOf(await knock(signInByIdentity, { ...account, email: null }))).toBe("not_allowed");
  expect(await linked()).toBe(0);
});

test("somebody who is nobody here stays outside, and no account is made", async () => {
  const email = `niemand.${account.subject}@trekker.example`;
  expect(codeOf(await knock(signInByIdentity, { ...account, email }))).toBe("not_found");
  expect(await atTheDoor((tx) => tx.person.count({ where: { email } }))).toBe(0);
});

test("the same name at another server is somebody else", async () => {
  await knock(signInByIdentity, account);
  const elsewhere = { ...account, issuer: "https://elders.example", email: null };
  expect(codeOf(await knock(signInByIdentity, elsewhere))).toBe("not_allowed");
});

test("two browsers at once for the first time both come in, linked once", async () => {
  const both = await Promise.all([knock(signInByIdentity, account), knock(signInByIdentity, account)]);
  expect(both.map(codeOf)).toEqual(["ok", "ok"]);
  expect(await linked()).toBe(1);
});

test("outside demo mode nobody comes in by their name alone", async () => {
  expect(process.env.TREKKER_MODE).not.toBe("demo");
  expect(codeOf(await knock(signInAsDemoPerson, { personId: an.id }))).toBe("not_found");
});
