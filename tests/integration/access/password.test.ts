import { beforeAll, describe, expect, test } from "vitest";
import { signInWithPassword } from "@/lib/features/access/commands";
import { codeOf, type GivenPerson, givenPerson, knock, PASSWORD } from "@/tests/support/door";

let an: GivenPerson;
beforeAll(async () => {
  an = await givenPerson();
});

test("who gives the right password is let in, however the address is spelled", async () => {
  const result = await knock(signInWithPassword, { email: ` ${an.email.toUpperCase()} `, password: PASSWORD });
  expect(result).toEqual({ ok: true, value: { personId: an.id, sessionVersion: 1 } });
});

describe("who may not in", () => {
  test("gets the very same answer for a wrong password, an address nobody has, and an account without a password", async () => {
    const without = await givenPerson({ password: false });
    const answers = [
      await knock(signInWithPassword, { email: an.email, password: "iets anders dan dat" }),
      await knock(signInWithPassword, { email: "niemand@trekker.example", password: PASSWORD }),
      await knock(signInWithPassword, { email: without.email, password: PASSWORD }),
    ];
    const refused = { ok: false, refusal: { code: "not_allowed", message: "access.wrongPassword" } };
    expect(answers).toEqual([refused, refused, refused]);
  });

  test("waits as long for an address nobody has as for a wrong password", async () => {
    const shortest = async (email: string) => {
      const times: number[] = [];
      for (let round = 0; round < 7; round += 1) {
        const from = performance.now();
        await knock(signInWithPassword, { email: email.replace("#", `${round}`), password: "fout" });
        times.push(performance.now() - from);
      }
      return Math.min(...times);
    };
    const bo = await givenPerson();
    const [wrong, nobody] = [await shortest(bo.email), await shortest("niemand#@trekker.example")];
    // Hashing is most of both; without it the answer for nobody would come in a fraction of the time.
    expect(nobody).toBeGreaterThan(wrong * 0.6);
  });

  test.each([
    ["nothing at all", undefined],
    ["no address", { email: "", password: PASSWORD }],
    ["no password", { email: "an@trekker.example", password: "" }],
    ["a password that would keep the server busy", { email: "an@trekker.example", password: "a".repeat(5_000) }],
    ["an address that is a list", { email: ["an@trekker.example"], password: PASSWORD }],
  ])("is told which field is wrong: %s", async (_, raw) => {
    expect(codeOf(await knock(signInWithPassword, raw))).toBe("invalid");
  });
});
