import { hash, verify } from "@node-rs/argon2";

/** argon2id as OWASP advises for a server that signs in many: 19 MiB, two rounds, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let nobodys: Promise<string> | undefined;

/** What is stored of a password. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/**
 * Whether this is the password. Without a stored one it takes as long and says no, so that the time of an answer does
 * not tell which addresses have an account.
 */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword("a password that opens nothing");
  const matches = await verify(stored ?? (await nobodys), password).catch(() => false);
  return stored !== null && matches;
}
