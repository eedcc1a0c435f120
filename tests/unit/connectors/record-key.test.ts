import fc from "fast-check";
import { expect, test } from "vitest";
import { isRecordKey, recordKeyFor } from "@/lib/connectors/bluesky/record-key";
import { publicationId } from "@/tests/support/peers/publication";

const alphabet = "234567abcdefghijklmnopqrstuvwxyz";

/** The format said another way: base 32 by the language itself, then the other alphabet. */
function tidOf(microseconds: bigint, clock: bigint): string {
  const digits = ((microseconds << 10n) | clock).toString(32).padStart(13, "0");
  return digits.replace(/./gu, (digit) => alphabet[Number.parseInt(digit, 32)] ?? "");
}

test("the format is the documented one", () => {
  expect(tidOf(1_724_171_495_793_000n, 512n)).toBe("3l25zusnsfck2");
  expect(recordKeyFor("00000000-0000-7000-8000-000000000000")).toBe("2222222222222");
  const milliseconds = 1_724_171_495_793n.toString(16).padStart(12, "0");
  // 512 in the last ten bits is the clock identifier; the bits before it, 7, are microseconds.
  const tail = ((7n << 10n) | 512n).toString(16).padStart(12, "0");
  const id = `${milliseconds.slice(0, 8)}-${milliseconds.slice(8)}-7abc-9def-${tail}`;
  expect(recordKeyFor(id)).toBe(tidOf(1_724_171_495_793_007n, 512n));
});

test("a publication's key is the same each time", () => {
  const id = publicationId();
  expect(recordKeyFor(id)).toBe(recordKeyFor(id.toUpperCase()));
  expect(isRecordKey(recordKeyFor(id))).toBe(true);
});

test("keys sort by the moment of their publication, to the millisecond", () => {
  const moment = fc.integer({ min: 0, max: Date.UTC(2250, 0) });
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      fc.pre(one < other);
      expect(recordKeyFor(publicationId(one)) < recordKeyFor(publicationId(other))).toBe(true);
    }),
  );
});

test("publications of one millisecond all but never share a key", () => {
  const keys = new Set(Array.from({ length: 200 }, () => recordKeyFor(publicationId(1_800_000_000_000))));
  expect(keys.size).toBeGreaterThan(197);
});

test("nothing but a UUID of version 7 makes a key", () => {
  for (const id of [
    "",
    "3jzfcijpj2z2a",
    "b7e2c5a0-7a39-4f0e-9d53-111111111111",
    "ffffffff-ffff-7000-8000-000000000000",
  ]) {
    expect(() => recordKeyFor(id), id).toThrow(RangeError);
  }
});

test("a key has thirteen signs of the alphabet and a first one that keeps the top bit clear", () => {
  for (const key of ["3jzfcijpj2z2a", "2222222222222", "jzzzzzzzzzzzz"]) expect(isRecordKey(key), key).toBe(true);
  for (const key of ["3jzfcijpj2z2", "3jzfcijpj2z21", "kjzfcijpj2z2a", "3JZFCIJPJ2Z2A", "self"]) {
    expect(isRecordKey(key), key).toBe(false);
  }
});
