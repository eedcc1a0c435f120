import { dataFolder } from "@/scripts/support/home";
import { tryPort } from "@/scripts/support/processes";
import { secrets } from "@/scripts/support/secrets";
import { StepFailed } from "@/scripts/support/step-failed";

/** `url` is what people type, `local` where this machine itself reaches the server. */
export type Address = { host: string; port: number; url: string; local: string };

const FIRST_CHOICE = 3_000;

/** Where to listen: HOST and PORT as asked for, else this machine only, on the first free port from 3000 on. */
export async function chooseAddress(): Promise<Address> {
  const host = process.env.HOST || "127.0.0.1";
  const port = await choosePort(host);
  const everywhere = ["0.0.0.0", "::"].includes(host);
  const shown = everywhere || host === "127.0.0.1" ? "localhost" : host;
  const local = `http://${everywhere ? "127.0.0.1" : host}:${port}`;
  return { host, port, url: process.env.NEXTAUTH_URL || `http://${shown}:${port}`, local };
}

async function choosePort(host: string): Promise<number> {
  const asked = process.env.PORT ? Number(process.env.PORT) : undefined;
  if (asked !== undefined && !(Number.isInteger(asked) && asked >= 0 && asked < 65_536)) {
    throw new StepFailed(`PORT=${process.env.PORT} is not a port.`, "Give a number, such as PORT=3000.");
  }
  const candidates = asked === undefined ? Array.from({ length: 20 }, (_, step) => FIRST_CHOICE + step) : [asked];
  for (const candidate of candidates) {
    const port = await tryPort(candidate, host);
    if (port !== undefined) return port;
  }
  throw new StepFailed(
    `Nothing can listen on ${host}:${candidates.join(", ")}: another program does, or the address is not this machine's.`,
    "Stop that program, or choose another port: PORT=3100 npm start",
  );
}

export type Mode = "demo" | "production" | "development";

/** What web and worker are told through the environment; what the person who starts us has set stays as it is. */
export function environment({
  databaseUrl,
  url,
  mode,
}: {
  databaseUrl: string;
  url: string;
  mode: Mode;
}): Record<string, string> {
  const own = secrets();
  const made = {
    DATABASE_URL: databaseUrl,
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: own.nextAuthSecret,
    TREKKER_ENCRYPTION_KEY: own.encryptionKey,
    TREKKER_MODE: mode,
    TREKKER_DATA_DIR: dataFolder(),
    NODE_ENV: mode === "development" ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const given = Object.entries(process.env).filter(([name, value]) => value && !(name in OURS_ALONE));
  return { ...made, ...Object.fromEntries(given) };
}

/** What the launcher has settled already, whatever the environment said. */
const OURS_ALONE = { DATABASE_URL: true, NODE_ENV: true, TREKKER_DATA_DIR: true };
