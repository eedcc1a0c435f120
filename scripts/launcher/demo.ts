import { rmSync } from "node:fs";
import { bringUpToDate } from "@/scripts/database/bring-up-to-date";
import { emptyDatabase } from "@/scripts/database/empty";
import { organisationIds } from "@/scripts/database/organisations";
import { fingerprint } from "@/scripts/support/fingerprint";
import { dataPath, readJson, writeJson } from "@/scripts/support/home";
import { runNode } from "@/scripts/support/run-tool";
import { StepFailed } from "@/scripts/support/step-failed";

/** What the launcher says about the demo without loading the whole of Trekker. */
export type DemoNote = {
  /** The first is the one in which the demo begins. */
  organisationIds: readonly string[];
  password: string;
  people: readonly { name: string; email: string; role: string }[];
};

type KeptNote = DemoNote & { madeFrom: string };
type Loading = Pick<DemoNote, "organisationIds">;

/** Loads the demo into a database that has no organisation yet; gives what to say of it when it is there. */
export async function ensureDemo(
  env: Record<string, string>,
  say: (line: string) => void,
): Promise<DemoNote | undefined> {
  const databaseUrl = env.DATABASE_URL ?? "";
  if (process.env.TREKKER_DEMO !== "off") {
    await clearHalfADemo(databaseUrl);
    const isEmpty = (await organisationIds(databaseUrl)).length === 0;
    if (isEmpty) say("Loading the demo (once)…");
    if (isEmpty || !isCurrent(readDemoNote())) await load(env);
  }
  const note = readDemoNote();
  const present = await organisationIds(databaseUrl);
  return note?.organisationIds.some((id) => present.includes(id)) ? note : undefined;
}

/** Notes that loading is under way, so that a start that finds the note knows it was cut off. */
export function loadingBegins(organisations: readonly string[]): () => void {
  writeJson(loadingFile(), { organisationIds: organisations } satisfies Loading);
  return () => rmSync(loadingFile(), { force: true });
}

export function writeDemoNote(note: DemoNote): void {
  writeJson(noteFile(), { ...note, madeFrom: madeFrom() } satisfies KeptNote);
}

/** What was noted when the demo was last loaded or looked up. */
export function readDemoNote(): KeptNote | undefined {
  return readJson<KeptNote>(noteFile());
}

/** The demo is told by hundreds of commands; where that was cut off, it begins anew. Nobody else's data is touched. */
async function clearHalfADemo(databaseUrl: string): Promise<void> {
  const loading = readJson<Loading>(loadingFile());
  if (!loading) return;
  const present = await organisationIds(databaseUrl);
  if (present.length > 0 && present.every((id) => loading.organisationIds.includes(id))) {
    await emptyDatabase(databaseUrl);
    await bringUpToDate(databaseUrl);
  }
  rmSync(loadingFile(), { force: true });
}

async function load(env: Record<string, string>): Promise<void> {
  const code = await runNode(["scripts/load-demo.ts"], { env });
  if (code === 0) return;
  throw new StepFailed(
    "The demo could not be loaded.",
    "Start without it (TREKKER_DEMO=off npm start), or begin anew with npm run reset-demo.",
  );
}

function isCurrent(note: KeptNote | undefined): boolean {
  return note?.madeFrom === madeFrom();
}

function madeFrom(): string {
  return fingerprint(["prisma/seed"]);
}

function noteFile(): string {
  return dataPath("demo.json");
}

function loadingFile(): string {
  return dataPath("demo-loading.json");
}
