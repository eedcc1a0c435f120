import { beforeEach, expect, test } from "vitest";
import { requestLink, setPassword, signInWithLink, signInWithPassword } from "@/lib/features/access/commands";
import { linkState } from "@/lib/features/access/queries";
import { clock } from "@/lib/platform/clock";
import { hashToken, newToken } from "@/lib/platform/secrets";
import { atTheDoor } from "@/lib/platform/tenancy";
import { codeOf, type GivenPerson, givenPerson, knock, mailTo, PASSWORD, sessionVersionOf } from "@/tests/support/door";

process.env.TREKKER_MODE = "demo";
const minutes = (count: number) => new Date(clock.now().getTime() + count * 60_000);

let an: GivenPerson;
beforeEach(async () => {
  an = await givenPerson();
});

async function linkFor(purpose: "magic_link" | "set_password", to?: string): Promise<string> {
  await knock(requestLink, { email: an.email, purpose, ...(to ? { to } : {}) });
  return (await mailTo(an.email))?.token ?? "";
}

test("an address nobody has gets the same answer and the same row, and no mail", async () => {
  const nobody = `niemand.${an.id}@trekker.example`;
  const [known, unknown] = [
    await knock(requestLink, { email: an.email, purpose: "magic_link" }),
    await knock(requestLink, { email: nobody, purpose: "magic_link" }),
  ];
  expect(unknown).toEqual(known);
  expect(await mailTo(nobody)).toBeNull();
  const rows = await atTheDoor((tx) => tx.signInToken.count({ where: { email: { in: [an.email, nobody] } } }));
  expect(rows).toBe(2);
});

test("the mail is in the person's language and holds the link; the database holds only its hash", async () => {
  await atTheDoor((tx) => tx.person.update({ where: { id: an.id }, data: { locale: "en" } }));
  const token = await linkFor("magic_link");
  const mail = await mailTo(an.email);
  expect(mail?.subject).toBe("Your link to sign in to Trekker");
  expect(mail?.text).toContain("Hello An Peeters,");
  const row = await atTheDoor((tx) => tx.signInToken.findFirstOrThrow({ where: { email: an.email } }));
  expect(row.tokenHash).toBe(hashToken(token));
  expect(JSON.stringify(row)).not.toContain(token);
});

test("a link lets in once", async () => {
  const token = await linkFor("magic_link");
  expect(await knock(signInWithLink, { token })).toEqual({ ok: true, value: { personId: an.id, sessionVersion: 1 } });
  expect(await knock(signInWithLink, { token })).toEqual({
    ok: false,
    refusal: { code: "wrong_state", message: "access.linkNoLonger" },
  });
});

test("of ten presses at the same moment one lets in", async () => {
  const token = await linkFor("magic_link");
  const presses = await Promise.all(Array.from({ length: 10 }, () => knock(signInWithLink, { token })));
  expect(presses.filter((press) => press.ok)).toHaveLength(1);
});

test("opening the link, as a mail scanner does, any number of times, uses nothing up", async () => {
  const token = await linkFor("magic_link");
  for (let round = 0; round < 5; round += 1) expect(await linkState(token, "magic_link")).toBe("usable");
  expect(codeOf(await knock(signInWithLink, { token }))).toBe("ok");
  expect(await linkState(token, "magic_link")).toBe("gone");
});

test("a link lets in up to a quarter of an hour and not after", async () => {
  const [early, late] = [await linkFor("magic_link"), await linkFor("magic_link")];
  expect(codeOf(await knock(signInWithLink, { token: early }, { now: minutes(14) }))).toBe("ok");
  expect(codeOf(await knock(signInWithLink, { token: late }, { now: minutes(16) }))).toBe("wrong_state");
});

test("a link for one thing does not do another, and a made-up one does nothing", async () => {
  const forPassword = await linkFor("set_password");
  expect(codeOf(await knock(signInWithLink, { token: forPassword }))).toBe("wrong_state");
  expect(await linkState(forPassword, "magic_link")).toBe("unknown");
  expect(codeOf(await knock(signInWithLink, { token: newToken() }))).toBe("not_found");
  expect(codeOf(await knock(signInWithLink, { token: "kort" }))).toBe("invalid");
  expect(codeOf(await knock(setPassword, { token: await linkFor("magic_link"), password: PASSWORD }))).toBe(
    "wrong_state",
  );
});

test("a link leads on inside this site only, whatever was asked", async () => {
  await linkFor("magic_link", "//elders.example/val");
  expect((await mailTo(an.email))?.text).not.toContain("elders");
  await linkFor("magic_link", "/board?idee=1");
  expect((await mailTo(an.email))?.text).toContain(`?to=${encodeURIComponent("/board?idee=1")}`);
});

test("a new password by link counts from then on, ends every session, is told by mail, and cannot be chosen twice", async () => {
  const token = await linkFor("set_password");
  expect(codeOf(await knock(setPassword, { token, password: "te kort" }))).toBe("invalid");
  expect(await knock(setPassword, { token, password: "een heel ander wachtwoord" })).toEqual({
    ok: true,
    value: { email: an.email },
  });
  expect(codeOf(await knock(setPassword, { token, password: "nog een ander wachtwoord" }))).toBe("wrong_state");
  expect(codeOf(await knock(signInWithPassword, { email: an.email, password: PASSWORD }))).toBe("not_allowed");
  expect(codeOf(await knock(signInWithPassword, { email: an.email, password: "een heel ander wachtwoord" }))).toBe(
    "ok",
  );
  expect(await sessionVersionOf(an.id)).toBe(2);
  expect((await mailTo(an.email))?.subject).toBe("Je wachtwoord van Trekker is veranderd");
});
