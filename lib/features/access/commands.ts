import { LINK_MINUTES, safePath } from "@/lib/domain/access";
import { isLocale, type Locale } from "@/lib/domain/language";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { foundOrganisation } from "@/lib/features/organisation/commands";
import { execute } from "@/lib/platform/command";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { readInput } from "@/lib/platform/input";
import type { Limit } from "@/lib/platform/rate-limit";
import { hashToken, newToken } from "@/lib/platform/secrets";
import { type Door, doorCommand } from "@/lib/platform/sign-in/door";
import { hashPassword, isPassword } from "@/lib/platform/sign-in/password";
import type { UnitOptions } from "@/lib/platform/unit";
import {
  demoSignInInput,
  identityInput,
  type LinkPurpose,
  linkSignInInput,
  passwordSignInInput,
  requestLinkInput,
  setPasswordInput,
  setUpInput,
} from "./schema";

/** Who signed in, and the version of their sessions this one belongs to. */
export type SignedIn = { personId: string; sessionVersion: number };

const WINDOW_MINUTES = 15;
const limit = (about: string, whose: string, max: number): Limit => ({
  about,
  whose,
  max,
  windowMinutes: WINDOW_MINUTES,
});
/** For one address few tries, for one network many more: a whole town hall may share that. */
const triesFor = (about: string, email: string, from: string): Limit[] => [
  limit(`${about}.address`, email, 10),
  limit(`${about}.network`, from, 100),
];

const PERSON = { id: true, email: true, name: true, locale: true, passwordHash: true, sessionVersion: true } as const;
const signedIn = (person: { id: string; sessionVersion: number }): Result<SignedIn> =>
  ok({ personId: person.id, sessionVersion: person.sessionVersion });
const languageOf = (person: { locale: string }): Locale => (isLocale(person.locale) ? person.locale : "nl");

/** The same answer after the same time for an address nobody has and for a password that is wrong. */
export const signInWithPassword = doorCommand({
  name: "access.signInWithPassword",
  input: passwordSignInInput,
  limits: ({ email }, { from }) => triesFor("sign_in", email, from),
  run: async ({ tx }, { email, password }): Promise<Result<SignedIn>> => {
    const person = await tx.person.findUnique({ where: { email }, select: PERSON });
    const isRight = await isPassword(person?.passwordHash ?? null, password);
    return person && isRight ? signedIn(person) : refuse("not_allowed", "access.wrongPassword");
  },
});

/**
 * Mails a link that works once, for a while. For an address nobody has the same rows are written and the same answer
 * is given; only no mail leaves, afterwards.
 */
export const requestLink = doorCommand({
  name: "access.requestLink",
  input: requestLinkInput,
  limits: ({ email }, { from }) => [limit("link.address", email, 5), limit("link.network", from, 50)],
  run: async ({ tx, now, mail }, { email, purpose, to }): Promise<Result<true>> => {
    const token = newToken();
    const expiresAt = new Date(now.getTime() + LINK_MINUTES * 60_000);
    await tx.signInToken.create({
      data: { id: newId(), tokenHash: hashToken(token), purpose, email, expiresAt, createdAt: now },
    });
    const person = await tx.person.findUnique({ where: { email }, select: PERSON });
    if (!person) return ok(true);
    const room = purpose === "magic_link" ? "link" : "password";
    const query = to === undefined ? "" : `?${new URLSearchParams({ to: safePath(to) })}`;
    mail({
      kind: purpose,
      to: person.email,
      locale: languageOf(person),
      name: person.name,
      path: `/sign-in/${room}/${token}${query}`,
      minutes: LINK_MINUTES,
    });
    return ok(true);
  },
});

/** Only the press of a button comes here: opening the link does nothing, so a mail scanner cannot use it up. */
export const signInWithLink = doorCommand({
  name: "access.signInWithLink",
  input: linkSignInInput,
  limits: (_, { from }) => [limit("use_link.network", from, 100)],
  run: async (door, { token }): Promise<Result<SignedIn>> => {
    const taken = await takeToken(door, token, "magic_link");
    return taken.ok ? signedIn(taken.value) : taken;
  },
});

/** A new password by a link, which also ends every session: who took the account over is out. */
export const setPassword = doorCommand({
  name: "access.setPassword",
  input: setPasswordInput,
  limits: (_, { from }) => [limit("use_link.network", from, 100)],
  run: async (door, { token, password }): Promise<Result<{ email: string }>> => {
    const taken = await takeToken(door, token, "set_password");
    if (!taken.ok) return taken;
    const { email } = taken.value;
    await door.tx.person.updateMany({ where: { email }, data: await newPasswordRow(password) });
    door.mail({ kind: "password_changed", to: email, locale: languageOf(taken.value), name: taken.value.name });
    return ok({ email });
  },
});

/** Whoever sets `usedAt` has the link; everybody after that is told. */
async function takeToken({ tx, now }: Door, token: string, purpose: LinkPurpose) {
  const tokenHash = hashToken(token);
  const { count } = await tx.signInToken.updateMany({
    where: { tokenHash, purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  const row = await tx.signInToken.findUnique({ where: { tokenHash }, select: { email: true } });
  if (count === 0)
    return row ? refuse("wrong_state", "access.linkNoLonger") : refuse("not_found", "access.linkUnknown");
  const person = await tx.person.findUnique({ where: { email: row?.email ?? "" }, select: PERSON });
  return person ? ok(person) : refuse("not_found", "access.linkUnknown");
}

const newPasswordRow = async (password: string) => ({
  passwordHash: await hashPassword(password),
  sessionVersion: { increment: 1 },
});

/** One press, no password: exists in demo mode and nowhere else. */
export const signInAsDemoPerson = doorCommand({
  name: "access.signInAsDemoPerson",
  input: demoSignInInput,
  limits: (_, { from }) => [limit("demo.network", from, 500)],
  run: async ({ tx }, { personId }): Promise<Result<SignedIn>> => {
    if (env().TREKKER_MODE !== "demo") return refuse("not_found", "notFound");
    const person = await tx.person.findUnique({ where: { id: personId }, select: PERSON });
    return person ? signedIn(person) : refuse("not_found", "notFound");
  },
});

/**
 * Who the organisation's own sign-in server says it is. Somebody new there is let in when the server vouches for an
 * address that a person here has; from then on the server's own name for them counts, whatever their address becomes.
 */
export const signInByIdentity = doorCommand({
  name: "access.signInByIdentity",
  input: identityInput,
  limits: ({ issuer, subject }, { from }) => triesFor("identity", `${issuer} ${subject}`, from),
  run: async ({ tx, now }, { issuer, subject, email, isEmailVerified }): Promise<Result<SignedIn>> => {
    const known = await tx.oidcIdentity.findUnique({
      where: { issuer_subject: { issuer, subject } },
      select: { person: { select: PERSON } },
    });
    if (known) return signedIn(known.person);
    if (!email || !isEmailVerified) return refuse("not_allowed", "access.identityUnverified");
    const person = await tx.person.findUnique({ where: { email: email.toLowerCase() }, select: PERSON });
    if (!person) return refuse("not_found", "access.identityUnknown");
    await tx.oidcIdentity.createMany({
      data: [{ issuer, subject, personId: person.id, linkedAt: now }],
      skipDuplicates: true,
    });
    return signedIn(person);
  },
});

/**
 * The first organisation of an installation, with whoever fills in the form as its trekker. `foundOrganisation` does it
 * and sees to it that there is only one first; here the form's own fields get their errors.
 */
export async function setUp(raw: unknown, options: UnitOptions = {}): Promise<Result<{ email: string }>> {
  const input = readInput(setUpInput, raw);
  if (!input.ok) return input;
  const { organisation, country, starter, locale, name, email, password } = input.value;
  const founded = await execute(foundOrganisation, {
    caller: { kind: "system", orgId: newId() },
    raw: { name: organisation, country, starter, locale, isFirst: true, founder: { name, email, password, locale } },
    ...options,
  });
  return founded.ok ? ok({ email }) : founded;
}
