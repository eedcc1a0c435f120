import { createCipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";

/** What a browser gave to be written to: where, and the keys that only it can read with. */
export type PushKeys = { p256dh: string; auth: string };

type Ephemeral = { salt: Buffer; privateKey: Buffer | null };

const CURVE = "prime256v1";
const RECORD_BYTES = 4_096;
/** The end of a record that is the last one. */
const DELIMITER = Buffer.from([2]);
const TAG_BYTES = 16;

/**
 * A message as only that browser can read it: RFC 8291 over RFC 8188 (aes128gcm), one record.
 * @param ephemeral the salt and key of this one message; the standard's own example is the test.
 */
export function encryptForDevice(
  message: string,
  { p256dh, auth }: PushKeys,
  ephemeral: Ephemeral = { salt: randomBytes(16), privateKey: null },
): Buffer {
  const theirs = Buffer.from(p256dh, "base64url");
  const secret = Buffer.from(auth, "base64url");
  const ecdh = createECDH(CURVE);
  if (ephemeral.privateKey) ecdh.setPrivateKey(ephemeral.privateKey);
  else ecdh.generateKeys();
  const ours = ecdh.getPublicKey();
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), theirs, ours]);
  const keying = derive(ecdh.computeSecret(theirs), { salt: secret, info, bytes: 32 });
  const { salt } = ephemeral;
  const key = derive(keying, { salt, info: Buffer.from("Content-Encoding: aes128gcm\0"), bytes: 16 });
  const nonce = derive(keying, { salt, info: Buffer.from("Content-Encoding: nonce\0"), bytes: 12 });
  const words = Buffer.from(message);
  if (words.length + DELIMITER.length + TAG_BYTES > RECORD_BYTES - 86)
    throw new Error("The message is too long for a device.");
  const cipher = createCipheriv("aes-128-gcm", key, nonce);
  const body = Buffer.concat([cipher.update(words), cipher.update(DELIMITER), cipher.final(), cipher.getAuthTag()]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(RECORD_BYTES);
  return Buffer.concat([salt, size, Buffer.from([ours.length]), ours, body]);
}

const derive = (secret: Buffer, { salt, info, bytes }: { salt: Buffer; info: Buffer; bytes: number }): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, salt, info, bytes));
