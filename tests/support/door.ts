import type { z } from "zod";
import type { Result } from "@/lib/domain/result";
import { newId } from "@/lib/platform/ids";
import { type Asker, type DoorCommand, executeAtTheDoor } from "@/lib/platform/sign-in/door";
import { hashPassword } from "@/lib/platform/sign-in/password";
import { atTheDoor } from "@/lib/platform/tenancy";

export const PASSWORD = "een zin die werkt";

type Knock = { now?: Date; from?: string; session?: Asker["session"] };

/** Knocks as a request does, and waits for the mail that a request leaves for later. */
export async function knock<S extends z.ZodType, T>(
  spec: DoorCommand<S, T>,
  raw: unknown,
  { now, from = newId(), session = null }: Knock = {},
): Promise<Result<T>> {
  const afterwards: (() => Promise<void>)[] = [];
  const later = (work: () => Promise<void>) => void afterwards.push(work);
  const result = await executeAtTheDoor(spec, { raw, asker: { from, session }, later, ...(now ? { now } : {}) });
  for (const work of afterwards) await work();
  return result;
}

export type GivenPerson = { id: string; email: string };
let hashed: Promise<string> | undefined;

/** Somebody with an account, in no organisation; with the password above unless told otherwise. */
export async function givenPerson({ password = true }: { password?: boolean } = {}): Promise<GivenPerson> {
  hashed ??= hashPassword(PASSWORD);
  const id = newId();
  const email = `an.${id}@trekker.example`;
  const passwordHash = password ? await hashed : null;
  await atTheDoor((tx) =>
    tx.person.create({ data: { id, email, name: "An Peeters", passwordHash, createdAt: new Date() } }),
  );
  return { id, email };
}

/** The last mail kept for somebody, and the secret of the link in it. */
export async function mailTo(email: string): Promise<{ subject: string; text: string; token: string } | null> {
  const row = await atTheDoor((tx) =>
    tx.localMail.findFirst({ where: { recipient: email }, orderBy: [{ sentAt: "desc" }, { id: "desc" }] }),
  );
  if (!row) return null;
  const token = /\/([\w-]{43})(?:\?|\s)/.exec(row.text)?.[1] ?? "";
  return { subject: row.subject, text: row.text, token };
}

export const sessionVersionOf = (id: string): Promise<number> =>
  atTheDoor(async (tx) => (await tx.person.findUniqueOrThrow({ where: { id } })).sessionVersion);

/** The code of a refusal, or "ok". */
export const codeOf = (result: Result<unknown>): string => (result.ok ? "ok" : result.refusal.code);
