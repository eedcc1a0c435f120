import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "./env";

const ALGORITHM = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

const key = (): Buffer => Buffer.from(env().TREKKER_ENCRYPTION_KEY, "base64");

/** Seals a secret for the database (AES-256-GCM). `about` ties it to its row: sealed for another row, it does not open. */
export function seal(secret: string, about: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key(), iv).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64");
}

/** Opens what `seal` made. @throws when it was changed, sealed with another key, or about something else. */
export function unseal(sealed: string, about: string): string {
  const bytes = Buffer.from(sealed, "base64");
  const decipher = createDecipheriv(ALGORITHM, key(), bytes.subarray(0, IV_BYTES)).setAAD(Buffer.from(about));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
}

/** A fresh secret for a link in a mail: 256 bits, safe in an address. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is stored of such a secret: enough to recognise it, not to use it. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** SHA-256 in hex of a text; fingerprints of what was accepted. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Compares two secrets without telling by the time it takes where they differ. */
export function isSameSecret(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
