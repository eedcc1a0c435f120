import { isLocale } from "@/lib/domain/language";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { command } from "@/lib/platform/command";
import { type Door, doorCommand, throughTheDoor } from "@/lib/platform/sign-in/door";
import { hashPassword, isPassword } from "@/lib/platform/sign-in/password";
import { changePasswordInput, saveProfileInput, signOutEverywhereInput } from "./schema";

/** The name colleagues see here and the language of one's mail. Another organisation keeps the name it has. */
export const saveProfile = command({
  name: "self.saveProfile",
  input: saveProfileInput,
  may: "self.keep",
  run: async (unit, { name, jobTitle, locale }): Promise<Result<true>> => {
    const { tx, orgId, actor } = unit;
    if (actor.kind !== "member") return refuse("not_allowed", "notYourRole");
    const { count } = await tx.member.updateMany({
      where: { orgId, id: actor.memberId, removedAt: null },
      data: { name, jobTitle, locale },
    });
    if (count === 0) return refuse("stale", "stale");
    await throughTheDoor(unit, (door) =>
      door.person.updateMany({ where: { id: actor.personId }, data: { name, locale } }),
    );
    unit.journal({
      action: "self.saveProfile",
      subject: { kind: "member", id: actor.memberId },
      data: { before: { name: actor.name, locale: actor.locale }, after: { name, locale, jobTitle } },
    });
    return ok(true);
  },
});

/** Ends every session there is, this one too; each is refused at its next request. */
export const signOutEverywhere = doorCommand({
  name: "self.signOutEverywhere",
  input: signOutEverywhereInput,
  limits: (_, { from }) => [{ about: "sign_out.network", whose: from, max: 100, windowMinutes: 15 }],
  run: async (door): Promise<Result<true>> => {
    const person = await whoeverAsks(door);
    if (!person) return refuse("not_signed_in", "notSignedIn");
    const { id, sessionVersion } = person;
    const data = { sessionVersion: { increment: 1 } };
    const { count } = await door.tx.person.updateMany({ where: { id, sessionVersion }, data });
    return count === 1 ? ok(true) : refuse("not_signed_in", "notSignedIn");
  },
});

/** Needs the one there is. Ends every session: the browser that asked signs in again with the new one. */
export const changePassword = doorCommand({
  name: "self.changePassword",
  input: changePasswordInput,
  limits: (_, { from, session }) => [
    { about: "change_password.person", whose: session?.personId ?? from, max: 10, windowMinutes: 15 },
  ],
  run: async (door, { current, password }): Promise<Result<{ email: string }>> => {
    const person = await whoeverAsks(door);
    if (!person) return refuse("not_signed_in", "notSignedIn");
    const { id, sessionVersion, passwordHash, email, name } = person;
    if (passwordHash !== null && !(await isPassword(passwordHash, current))) {
      return refuse("invalid", "invalid", { fields: { current: [{ message: "fields.passwordWrong" }] } });
    }
    const { count } = await door.tx.person.updateMany({
      where: { id, sessionVersion },
      data: { passwordHash: await hashPassword(password), sessionVersion: { increment: 1 } },
    });
    if (count === 0) return refuse("not_signed_in", "notSignedIn");
    door.mail({ kind: "password_changed", to: email, locale: isLocale(person.locale) ? person.locale : "nl", name });
    return ok({ email });
  },
});

/** The person of this session, when it still counts. */
async function whoeverAsks({ tx, session }: Door) {
  if (!session) return null;
  const { personId, sessionVersion } = session;
  return tx.person.findFirst({
    where: { id: personId, sessionVersion },
    select: { id: true, email: true, name: true, locale: true, passwordHash: true, sessionVersion: true },
  });
}

export const profileCommands = { saveProfile };
