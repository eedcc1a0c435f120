import { createECDH, createPrivateKey, hkdfSync, type KeyObject, sign } from "node:crypto";
import { env } from "@/lib/platform/env";

const TWELVE_HOURS_S = 12 * 3_600;

type VapidKeys = { publicKey: string; privateKey: KeyObject };
let made: VapidKeys | undefined;

/**
 * The key by which networks know this installation (RFC 8292), the same on every server and after every start: drawn
 * from the installation's own secret, so there is nothing to keep and nothing to lose apart from that.
 */
function keys(): VapidKeys {
  made ??= drawKeys(Buffer.from(env().TREKKER_ENCRYPTION_KEY, "base64"));
  return made;
}

export const vapidPublicKey = (): string => keys().publicKey;

function drawKeys(secret: Buffer): VapidKeys {
  const ecdh = createECDH("prime256v1");
  // Hardly ever is such a number none of the curve's; then the next one is.
  for (let turn = 0; ; turn += 1) {
    const drawn = Buffer.from(hkdfSync("sha256", secret, "", `trekker web push ${turn}`, 32));
    try {
      ecdh.setPrivateKey(drawn);
    } catch {
      continue;
    }
    const point = ecdh.getPublicKey();
    const jwk = {
      kty: "EC",
      crv: "P-256",
      d: drawn.toString("base64url"),
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    };
    return { publicKey: point.toString("base64url"), privateKey: createPrivateKey({ key: jwk, format: "jwk" }) };
  }
}

/** Says to the network of an endpoint who writes, until when, and whom to ask about it. */
export function vapidHeader(endpoint: string, now: Date): string {
  const { publicKey, privateKey } = keys();
  const claims = {
    aud: new URL(endpoint).origin,
    exp: Math.floor(now.getTime() / 1_000) + TWELVE_HOURS_S,
    sub: env().NEXTAUTH_URL,
  };
  const said = [{ typ: "JWT", alg: "ES256" }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString("base64url"),
  );
  const text = said.join(".");
  const signature = sign("sha256", Buffer.from(text), { key: privateKey, dsaEncoding: "ieee-p1363" });
  return `vapid t=${text}.${signature.toString("base64url")}, k=${publicKey}`;
}
