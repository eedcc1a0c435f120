/**
 * Record keys for Bluesky posts.
 *
 * A post's key must be a TID: 13 signs of a sortable base-32 alphabet for 64 bits, of which the top one is 0, the next
 * 53 are microseconds since 1970 and the last 10 are a "clock identifier". We make ours from the publication's own
 * identifier and from nothing else, so every attempt, on any server, after any crash, comes to the same key.
 */

const alphabet = "234567abcdefghijklmnopqrstuvwxyz";
const uuidVersion7 = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-([0-9a-f]{12})$/iu;
const tid = /^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/u;
const latestMicroseconds = 2n ** 53n - 1n;

/**
 * The record key of a publication.
 *
 * The milliseconds of the UUIDv7 become the key's time. A millisecond holds 1000 microseconds and 1024 clock
 * identifiers; both are taken from the UUID's random last 48 bits. Two publications can only meet when they are made in
 * the same millisecond, for the same account (keys live inside one account), and then once in about a million times;
 * and then nothing is overwritten: the second is refused as `record_key_taken`.
 *
 * @param publicationId a UUID of version 7
 * @throws RangeError for anything else, or a time after the year 2255, which a TID cannot say
 */
export function recordKeyFor(publicationId: string): string {
  const parts = uuidVersion7.exec(publicationId);
  if (parts === null) throw new RangeError("A record key is made from a UUID of version 7.");
  const [, high = "", low = "", tail = ""] = parts;
  const random = BigInt(`0x${tail}`);
  const microseconds = BigInt(`0x${high}${low}`) * 1000n + ((random >> 10n) % 1000n);
  if (microseconds > latestMicroseconds) throw new RangeError("The publication's time does not fit a record key.");
  return encode((microseconds << 10n) | (random & 1023n));
}

/** Whether a text has the form of a TID. */
export function isRecordKey(text: string): boolean {
  return tid.test(text);
}

function encode(value: bigint): string {
  let text = "";
  for (let shift = 60n; shift >= 0n; shift -= 5n) text += alphabet[Number((value >> shift) & 31n)];
  return text;
}
