import { expect, test } from "vitest";
import { requestLink, signInWithPassword } from "@/lib/features/access/commands";
import { tidyTheDoor } from "@/lib/features/access/jobs";
import { countTry } from "@/lib/platform/rate-limit";
import { atTheDoor } from "@/lib/platform/tenancy";
import { codeOf, givenPerson, knock, PASSWORD } from "@/tests/support/door";

const now = new Date("2026-11-24T14:31:00.000Z");
const later = new Date("2026-11-24T14:46:00.000Z");
const limit = (whose: string, max = 5) => ({ about: "proof", whose, max, windowMinutes: 15 });

test("of fifty tries at the same moment exactly as many pass as are allowed", async () => {
  const tries = await Promise.all(Array.from({ length: 50 }, () => countTry([limit("at once", 7)], now)));
  expect(tries.filter((refused) => refused === null)).toHaveLength(7);
});

test("two limits are counted together, whatever the order they are named in", async () => {
  const [one, other] = [limit("one", 10), limit("other", 10)];
  const tries = await Promise.all(
    Array.from({ length: 40 }, (_, round) => countTry(round % 2 ? [one, other] : [other, one], now)),
  );
  expect(tries.filter((refused) => refused === null)).toHaveLength(10);
});

test("a refusal says in how many minutes to try again, and then it may", async () => {
  for (let round = 0; round < 5; round += 1) expect(await countTry([limit("patient")], now)).toBeNull();
  expect(await countTry([limit("patient")], now)).toEqual({
    ok: false,
    refusal: { code: "too_many", message: "tooMany", values: { minutes: 14 } },
  });
  expect(await countTry([limit("patient")], later)).toBeNull();
});

test("ten wrong passwords for one address, from anywhere, shut it for the right one too, until the window ends", async () => {
  const an = await givenPerson();
  for (let round = 0; round < 10; round += 1) {
    expect(codeOf(await knock(signInWithPassword, { email: an.email, password: "fout" }, { now }))).toBe("not_allowed");
  }
  const right = { email: an.email, password: PASSWORD };
  expect(codeOf(await knock(signInWithPassword, right, { now }))).toBe("too_many");
  expect(codeOf(await knock(signInWithPassword, right, { now: later }))).toBe("ok");
});

test("one network cannot go through many addresses", async () => {
  const codes: string[] = [];
  for (let round = 0; round < 101; round += 1) {
    const raw = { email: `nobody${round}@trekker.example`, password: "fout" };
    codes.push(codeOf(await knock(signInWithPassword, raw, { now, from: "203.0.113.7" })));
  }
  expect(new Set(codes.slice(0, 100))).toEqual(new Set(["not_allowed"]));
  expect(codes[100]).toBe("too_many");
});

test("nobody's mailbox is filled: the sixth link in a quarter of an hour is refused, for an address nobody has as well", async () => {
  const an = await givenPerson();
  for (const email of [an.email, "leeg@trekker.example"]) {
    const codes: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      codes.push(codeOf(await knock(requestLink, { email, purpose: "magic_link" }, { now })));
    }
    expect(codes).toEqual(["ok", "ok", "ok", "ok", "ok", "too_many"]);
  }
});

test("windows and links of long ago are taken away, those of today stay", async () => {
  const monthAgo = new Date("2026-10-24T14:31:00.000Z");
  const an = await givenPerson();
  for (const moment of [monthAgo, now])
    await knock(requestLink, { email: an.email, purpose: "magic_link" }, { now: moment });
  const count = () =>
    atTheDoor(async (tx) => ({
      windows: await tx.rateWindow.count({ where: { windowStart: { lt: new Date("2026-11-01T00:00:00Z") } } }),
      old: await tx.signInToken.count({ where: { email: an.email, createdAt: monthAgo } }),
      fresh: await tx.signInToken.count({ where: { email: an.email, createdAt: now } }),
    }));
  expect(await count()).toEqual({ windows: 2, old: 1, fresh: 1 });
  await Promise.all([tidyTheDoor(now), tidyTheDoor(now)]);
  expect(await count()).toEqual({ windows: 0, old: 0, fresh: 1 });
});

test("the table of tries holds no address", async () => {
  const keys = await atTheDoor((tx) => tx.rateWindow.findMany({ select: { key: true } }));
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter(({ key }) => key.includes("@") || key.includes("203.0.113"))).toEqual([]);
});
