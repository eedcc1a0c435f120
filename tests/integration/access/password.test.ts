import { verify } from "@node-rs/argon2";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { signInWithPassword } from "@/lib/features/access/commands";
import { codeOf, type GivenPerson, givenPerson, knock, PASSWORD } from "@/tests/support/door";

// The real hashing, counted.
vi.mock("@node-rs/argon2", async (load) => {
  const real = await load<typeof import("@node-rs/argon2")>();
  return { ...real, verify: vi.fn(real.verify) };
});

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

  test("costs the same hashing for an address nobody has as for a wrong password", async () => {
    const bo = await givenPerson();
    const hashings = async (email: string) => {
      vi.mocked(verify).mockClear();
      await knock(signInWithPassword, { email, password: "fout" });
      return vi.mocked(verify).mock.calls.length;
    };
    expect(await hashings(bo.email)).toBe(1);
    expect(await hashings("niemand@trekker.example")).toBe(1);
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
