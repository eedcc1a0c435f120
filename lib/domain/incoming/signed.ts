/** How long after it was signed a call is still taken; their clock and ours may differ by as much. */
export const SIGNATURE_TOLERANCE_MS = 5 * 60_000;

/** What a call says of itself. */
export type SignedCall = { timestamp: string | null; signature: string | null };

/** What is signed: the seconds since 1970 and the body to the letter, with a full stop between. */
export const signedText = (timestamp: string, body: string): string => `${timestamp}.${body}`;

/**
 * Whether a call is signed by whoever has the secret, a moment ago.
 * @param expected the signature as we make it of the same text: `sha256=` and hexadecimal digits.
 * @returns what is wrong with it; null when nothing is.
 */
export function isSignedBy(
  { timestamp, signature }: SignedCall,
  { expected, isSame, now }: { expected: string; isSame: (a: string, b: string) => boolean; now: Date },
): "notSigned" | "tooOld" | "wrongSignature" | null {
  if (!timestamp || !signature || !/^\d{10}$/u.test(timestamp)) return "notSigned";
  if (!isSame(signature.toLowerCase(), expected)) return "wrongSignature";
  return Math.abs(Number(timestamp) * 1000 - now.getTime()) > SIGNATURE_TOLERANCE_MS ? "tooOld" : null;
}
