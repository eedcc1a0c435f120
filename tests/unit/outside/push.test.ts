import { createPublicKey, verify } from "node:crypto";
import { describe, expect, test } from "vitest";
import { encryptForDevice } from "@/lib/platform/push/encryption";
import { vapidHeader, vapidPublicKey } from "@/lib/platform/push/vapid";
import { device } from "@/tests/support/device";
import { testEnvironment } from "@/tests/support/environment";

Object.assign(process.env, testEnvironment("postgresql://nobody@localhost/nothing"));

describe("A message for a device", () => {
  test("is the standard's own example to the byte (RFC 8291, section 5)", () => {
    const keys = {
      p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
      auth: "BTBZMqHH6r4Tts7J_aSIgg",
    };
    const salt = Buffer.from("DGv6ra1nlYgDCS1FRnbzlw", "base64url");
    const privateKey = Buffer.from("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw", "base64url");
    const sealed = encryptForDevice("When I grow up, I want to be a watermelon", keys, { salt, privateKey });
    expect(sealed.toString("base64url")).toBe(
      "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
    );
  });

  test("is read by that device and never the same twice", () => {
    const { keys, read } = device();
    const [first, second] = [encryptForDevice("Dag Wout", keys), encryptForDevice("Dag Wout", keys)];
    expect([read(first), read(second)]).toEqual(["Dag Wout", "Dag Wout"]);
    expect(first.equals(second)).toBe(false);
  });

  test("that is longer than networks carry is not made", () => {
    expect(() => encryptForDevice("x".repeat(4_000), device().keys)).toThrow("too long");
  });
});

describe("Who writes", () => {
  test("is said with a signature that the key of this installation made, for that network alone, for half a day", () => {
    const now = new Date("2026-11-24T10:00:00.000Z");
    const header = vapidHeader("https://push.voorbeeld.be/abc/def", now);
    const [, token = "", key = ""] = /^vapid t=(.+), k=(.+)$/.exec(header) ?? [];
    const [head = "", claims = "", signature = ""] = token.split(".");
    expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({
      aud: "https://push.voorbeeld.be",
      exp: now.getTime() / 1_000 + 12 * 3_600,
    });
    expect(key).toBe(vapidPublicKey());
    const point = Buffer.from(key, "base64url");
    const jwk = {
      kty: "EC",
      crv: "P-256",
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    };
    const publicKey = createPublicKey({ key: jwk, format: "jwk" });
    const said = { key: publicKey, dsaEncoding: "ieee-p1363" } as const;
    expect(verify("sha256", Buffer.from(`${head}.${claims}`), said, Buffer.from(signature, "base64url"))).toBe(true);
  });
});
