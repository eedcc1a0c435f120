import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { hasArrived, nextTry } from "@/lib/domain/webhooks";
import { signatureOf } from "@/lib/platform/webhooks";

test("a message is tried again after 1 and 5 minutes, half an hour, 2 and 12 hours, and then no more", () => {
  const at = new Date("2026-11-24T10:00:00.000Z");
  const waits = [1, 2, 3, 4, 5, 6]
    .map((tried) => nextTry(tried, at))
    .map((next) => next && (next.getTime() - at.getTime()) / 60_000);
  expect(waits).toEqual([1, 5, 30, 120, 720, null]);
});

test("only an answer in the two hundreds says that it arrived", () => {
  expect([200, 202, 299, 199, 301, 404, 500, null].map(hasArrived)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test("a signature is HMAC-SHA256 over the second and the very words", () => {
  const at = new Date("2026-11-24T10:00:00.999Z");
  const mac = createHmac("sha256", "whsec_geheim").update('1795514400.{"id":"1"}').digest("hex");
  expect(signatureOf("whsec_geheim", '{"id":"1"}', at)).toBe(`t=1795514400,v1=${mac}`);
});
