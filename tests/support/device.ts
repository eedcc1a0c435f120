import { createDecipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";

const derive = (secret: Buffer, salt: Buffer, [info, bytes]: [Buffer, number]): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, salt, info, bytes));

/** A browser that can be written to: what it gives out, and how it reads what only it can read (RFC 8291, from its side). */
export function device() {
  const ecdh = createECDH("prime256v1");
  const ours = ecdh.generateKeys();
  const auth = randomBytes(16);
  return {
    keys: { p256dh: ours.toString("base64url"), auth: auth.toString("base64url") },
    read: (message: Buffer): string => {
      const salt = message.subarray(0, 16);
      const keyEnd = 21 + (message[20] ?? 0);
      const theirs = message.subarray(21, keyEnd);
      const info = Buffer.concat([Buffer.from("WebPush: info\0"), ours, theirs]);
      const keying = derive(ecdh.computeSecret(theirs), auth, [info, 32]);
      const key = derive(keying, salt, [Buffer.from("Content-Encoding: aes128gcm\0"), 16]);
      const nonce = derive(keying, salt, [Buffer.from("Content-Encoding: nonce\0"), 12]);
      const decipher = createDecipheriv("aes-128-gcm", key, nonce);
      decipher.setAuthTag(message.subarray(-16));
      const words = Buffer.concat([decipher.update(message.subarray(keyEnd, -16)), decipher.final()]);
      return words.subarray(0, words.lastIndexOf(2)).toString();
    },
  };
}
