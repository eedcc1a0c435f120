import { randomBytes } from "node:crypto";
import { dataPath, readJson, writeJson } from "./home";

/** `installation` is no secret but a name: it tells what this one keeps outside its folder from another's. */
export type Secrets = { installation: string; nextAuthSecret: string; encryptionKey: string; databasePassword: string };

/**
 * The secrets of this installation, made once. Losing the encryption key means connecting the channels again; losing the
 * database's password means the built-in database stays closed: back the data folder up as a whole.
 */
export function secrets(): Secrets {
  const file = dataPath("secrets.json");
  const kept = readJson<Partial<Secrets>>(file) ?? {};
  const whole: Secrets = {
    installation: kept.installation ?? randomBytes(4).toString("hex"),
    nextAuthSecret: kept.nextAuthSecret ?? randomBytes(32).toString("base64"),
    encryptionKey: kept.encryptionKey ?? randomBytes(32).toString("base64"),
    databasePassword: kept.databasePassword ?? randomBytes(18).toString("hex"),
  };
  if (Object.keys(kept).length < Object.keys(whole).length) writeJson(file, whole);
  return whole;
}
