import { createHash } from "node:crypto";
import { noFile, type Sent, uploading } from "@/app/api/uploading";
import { dayOf } from "@/lib/domain/planning";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { momentInName, type ReadResults, readResults } from "@/lib/domain/results";
import { importResults } from "@/lib/features/result-imports/commands";
import { asImported, checkedResults, daysOfChannel, knownOnChannel } from "@/lib/features/result-imports/queries";
import {
  fileFields,
  type ImportedResults,
  RESULT_FILE_MAX_BYTES,
  type ResultFileCheck,
} from "@/lib/features/result-imports/schema";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { clock } from "@/lib/platform/clock";
import { execute } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { readInput } from "@/lib/platform/input";
import { readExportFile } from "@/lib/platform/spreadsheet/export-file";
import { inOrganisation } from "@/lib/platform/tenancy";

const ABOUT = { capability: "results.lead", about: "results.import", maxBytes: RESULT_FILE_MAX_BYTES } as const;

type Answer = { check: ResultFileCheck } | { done: ImportedResults };

/** Reads a platform's export and says what it would bring; sent again with `step=import` it brings just that. */
export function POST(request: Request): Promise<Response> {
  return uploading<Answer>(request, ABOUT, async (sent) => {
    const { file, fields } = sent;
    if (!file) return noFile();
    const said = readInput(fileFields, fields);
    if (!said.ok) return said;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const opened = readExportFile(bytes);
    if ("kind" in opened) {
      const values = opened.kind === "cutOff" ? { row: opened.row ?? 0 } : {};
      return refuse("invalid", `resultFiles.${opened.kind}`, { values });
    }
    const zone = await zoneOf(sent.claims.orgId);
    const { dayOrder, clock, mapping, pointsOut } = said.value;
    const wishes = {
      ...{ ...(dayOrder && { dayOrder }), ...(clock && { clock }), ...(mapping && { mapping }) },
      pointsOut: pointsOut === "yes",
    };
    const read = readResults(opened.sheets, { zone, said: wishes });
    if ("kind" in read) return ok({ check: { outcome: "problem", problem: read } });
    if ("asks" in read) return ok({ check: { outcome: "asks", question: read } });
    const { ofDay, today } = dayOfFigures(said.value, file.name, zone);
    if (said.value.step === "import") return bringIn(sent, read, { said: said.value, bytes, name: file.name, ofDay });
    const { orgId } = sent.claims;
    const { endsOpen, sheets } = opened;
    const checking = {
      orgId,
      zone,
      channelId: said.value.channelId,
      endsOpen,
      canPointOut: sheets.length === 1,
      ofDay,
      today,
    };
    return ok({ check: await inOrganisation(orgId, (tx) => checkedResults(tx, read, checking)) });
  });
}

const zoneOf = (orgId: string): Promise<string> =>
  inOrganisation(orgId, async (tx) => (await loadAgreement(tx, await readInForce(tx, orgId))).calendar.timeZone);

/** The day the figures are of: as somebody said, else when the file was made; never a day that has yet to come. */
function dayOfFigures({ ofDay, savedAt }: Fields, name: string, zone: string): { ofDay: string; today: string } {
  const today = dayOf(clock.now().toISOString(), zone);
  const made = momentInName(name) ?? savedAt;
  const said = ofDay ?? (made ? dayOf(made, zone) : today);
  const [earliest = today] = [said, today].toSorted();
  return { ofDay: earliest, today };
}

type Fields = ReturnType<typeof fileFields.parse>;
type Bringing = { said: Fields; bytes: Uint8Array; name: string; ofDay: string };

/** Rows that could not be read are left out only when the person said so. */
async function bringIn(
  { claims }: Sent,
  read: ReadResults,
  { said, bytes, name, ofDay }: Bringing,
): Promise<Result<Answer>> {
  if (read.errors.length > 0 && !said.skipsErrors) return refuse("invalid", "resultFiles.rowErrors");
  const { orgId } = claims;
  const channelId = said.channelId ?? null;
  const { days, known } = await inOrganisation(orgId, async (tx) => ({
    days: await daysOfChannel(tx, { orgId, channelId }, read.days),
    known: channelId === null ? [] : await knownOnChannel(tx, { orgId, channelId }, read.undated),
  }));
  const raw = {
    id: said.importId ?? newId(),
    channelId: said.channelId,
    fileName: name,
    contentHash: createHash("sha256").update(bytes).digest("hex"),
    format: read.platform,
    mapping: said.mapping ?? null,
    ofDay,
    posts: [...read.posts.map(asImported), ...known],
    days: days.map(({ day, metric, value }) => ({ day, metric, value })),
  };
  const done = await execute(importResults, { caller: { kind: "member", claims }, raw });
  return done.ok ? ok({ done: done.value }) : done;
}
