import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Signal } from "@/lib/domain/cases";
import { isSignedBy, nextLook, readySignal, SIGNATURE_TOLERANCE_MS, signedText } from "@/lib/domain/incoming";
import { signalSchema } from "@/lib/features/cases/schema";

const now = new Date("2026-11-22T10:00:00.000Z");
const minutesUntil = (moment: Date) => (moment.getTime() - now.getTime()) / 60_000;

describe("when a network that failed is asked again", () => {
  test("twice as long each time, up to an hour", () => {
    expect([1, 2, 3, 4, 7, 8, 400].map((failures) => minutesUntil(nextLook(failures, now)))).toEqual([
      1, 2, 4, 8, 60, 60, 60,
    ]);
  });

  test("later where it says so itself, but never sooner than we would, nor for good", () => {
    expect(minutesUntil(nextLook(1, now, "2026-11-22T10:30:00.000Z"))).toBe(30);
    expect(minutesUntil(nextLook(4, now, "2026-11-22T10:01:00.000Z"))).toBe(8);
    expect(minutesUntil(nextLook(1, now, "2099-01-01T00:00:00.000Z"))).toBe(24 * 60);
    expect(minutesUntil(nextLook(1, now, "straks"))).toBe(1);
  });
});

describe("whatever somebody says outside", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constant("a".repeat(25_000)),
    fc.constant("\u0000\ud800"),
  );
  const address = fc.oneof(fc.webUrl(), text, fc.constant("javascript:alert(1)"));
  const signal: fc.Arbitrary<Signal> = fc.record({
    source: fc.constantFrom("poll", "mail", "hook"),
    network: fc.constant("mastodon"),
    channelId: fc.constant(null),
    threadKey: text,
    from: fc.option(fc.record({ remoteId: text, handle: text, name: text, profileUrl: fc.option(address) })),
    message: fc.record({
      remoteKey: text,
      parentKey: fc.option(text),
      url: fc.option(address),
      body: text,
      language: fc.option(text),
      sentAt: fc.constant("2026-11-22T09:30:00.000Z"),
      extras: fc.array(fc.record({ kind: fc.constantFrom("picture", "link"), url: address, alt: text }), {
        maxLength: 30,
      }),
      replyRef: fc.constant(null),
    }),
  });

  test("is made such that a case takes it", () => {
    fc.assert(
      fc.property(signal, (said) => {
        expect(signalSchema.safeParse(readySignal(said)).error?.issues ?? []).toEqual([]);
      }),
    );
  });
});

describe("a signed call", () => {
  const isSame = (a: string, b: string) => a === b;
  const timestamp = String(now.getTime() / 1000);
  const signature = "sha256=abc";
  const judge = (call: { timestamp: string | null; signature: string | null }, at = now) =>
    isSignedBy(call, { expected: signature, isSame, now: at });

  test("is good for five minutes, on both sides of our clock", () => {
    expect(judge({ timestamp, signature: "SHA256=ABC" })).toBeNull();
    for (const side of [-1, 1]) {
      expect(judge({ timestamp, signature }, new Date(now.getTime() + side * SIGNATURE_TOLERANCE_MS))).toBeNull();
      expect(judge({ timestamp, signature }, new Date(now.getTime() + side * (SIGNATURE_TOLERANCE_MS + 1)))).toBe(
        "tooOld",
      );
    }
  });

  test("signs its moment with its body, so that neither can be changed", () => {
    expect(signedText("1", "2")).toBe("1.2");
    expect(judge({ timestamp, signature: "sha256=abd" })).toBe("wrongSignature");
    expect(judge({ timestamp: "gisteren", signature })).toBe("notSigned");
    expect(judge({ timestamp, signature: null })).toBe("notSigned");
  });
});
