import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { differenceWithBasis } from "@/lib/features/differences/queries";
import { addRow, changeRow, discardDraft, startDraft } from "@/lib/features/drafts/commands";
import { draftRows } from "@/lib/features/drafts/queries";
import { importRows } from "@/lib/features/exchange/commands";
import { checkedExample, checkedImport, exportedVersion } from "@/lib/features/exchange/queries";
import type { ImportPreview } from "@/lib/features/exchange/schema";
import { readActor } from "@/lib/platform/actor";
import { readSpreadsheet } from "@/lib/platform/spreadsheet/read";
import { writeCsv, writeXlsx } from "@/lib/platform/spreadsheet/write";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

type Name = "fatima" | "hilde" | "wout";
const now = new Date("2026-11-24T14:30:00.000Z");
const RISK = 10;

let town: GivenOrganisation<Name>;
let draftId: string;

beforeAll(async () => {
  const members = { fatima: ["trekker"], hilde: ["executive"], wout: ["member"] } as const;
  town = await given.organisation({ starter: "korte-lijnen", members });
});

beforeEach(async () => {
  ({ draftId } = await must(as(town.members.fatima, startDraft, { now })));
  return async () => {
    await must(as(town.members.fatima, discardDraft, { draftId, words: "Klaar.", now }));
  };
});

const rows = () => inOrganisation(town.orgId, (tx) => draftRows(tx, town.orgId, draftId));

function exported(who: GivenMember, versionId = draftId) {
  return inOrganisation(town.orgId, async (tx) => {
    const viewer = await readActor(tx, who.claims, now);
    if (!viewer) throw new Error("Nobody looks.");
    return exportedVersion(tx, { viewer, versionId, locale: "nl" });
  });
}

async function table(): Promise<string[][]> {
  const file = await exported(town.members.fatima);
  if (!file) throw new Error("There is no file.");
  return file.table;
}

const check = (lines: string[][], mode: "replace" | "add" = "replace") =>
  inOrganisation(town.orgId, (tx) => checkedImport(tx, lines, { orgId: town.orgId, now, mode, locale: "en" }));

async function ready(lines: string[][], mode: "replace" | "add" = "replace"): Promise<ImportPreview> {
  const found = await check(lines, mode);
  if (found?.outcome !== "ready") throw new Error(`The file is not right: ${JSON.stringify(found)}`);
  return found;
}
const sendable = ({ rows: list, seenRevision }: ImportPreview, mode: "replace" | "add" = "replace") => ({
  draftId,
  seenRevision,
  mode,
  rows: list,
  now,
});

describe("a version as a file", () => {
  it("opens again with every sheet, and its first says the rows", async () => {
    const file = await exported(town.members.fatima);
    const bytes = await writeXlsx(file?.sheets ?? []);
    expect(await readSpreadsheet(new Uint8Array(bytes), "afspraken.xlsx")).toEqual(file?.table);
    expect(file?.sheets.map(({ name }) => name)).toEqual(["Bevoegdheden", "Termijnen", "Zo lees je dit"]);
    const text = new TextEncoder().encode(writeCsv(file?.table ?? [], ";"));
    expect(await readSpreadsheet(text, "afspraken.csv")).toEqual(file?.table);
  });

  it("of a draft is for who writes in it; of the version in force for everybody", async () => {
    expect(await exported(town.members.wout)).toBeNull();
    const inForce = await inOrganisation(town.orgId, (tx) =>
      tx.agreementVersion.findFirstOrThrow({ where: { orgId: town.orgId, state: "adopted" }, select: { id: true } }),
    );
    expect(await exported(town.members.wout, inForce.id)).not.toBeNull();
  });
});

describe("a file into the draft", () => {
  it("that was only taken out changes nothing", async () => {
    const before = await rows();
    const preview = await ready(await table());
    expect(preview.counts).toEqual({ added: 0, changed: 0, removed: 0, kept: before.length });
    await must(as(town.members.fatima, importRows, sendable(preview)));
    expect(await rows()).toEqual(before);
  });

  it("changes, adds and leaves out rows at once; rows that stay are the rows they were", async () => {
    const before = await rows();
    const lines = await table();
    const changed = lines.map((cells, index) => (index === 1 ? cells.with(RISK, "hoog") : cells));
    const [header = [], first = [], second = [], ...others] = changed;
    const added = second.with(0, "").with(RISK, "gemiddeld");
    const preview = await ready([header, first, ...others, added]);
    expect(preview.counts).toMatchObject({ removed: 1, added: 1, changed: 1 });
    const said = await must(as(town.members.fatima, importRows, sendable(preview)));
    expect(said).toMatchObject({ removed: 1, added: 1, changed: 1 });
    const after = await rows();
    expect(after.map(({ number }) => number)).toEqual(after.map((_, index) => index + 1));
    expect(after[0]).toMatchObject({ id: before[0]?.id, originId: before[0]?.originId, when: { risk: ["high"] } });
    expect(after.map(({ id }) => id)).not.toContain(before[1]?.id);
    const difference = await inOrganisation(town.orgId, (tx) => differenceWithBasis(tx, town.orgId, draftId));
    expect(difference?.difference.rules.map(({ before: was, after: is }) => [was?.number, is?.number])).toContainEqual([
      1, 1,
    ]);
  });

  it("comes beside what is there, without doubling it", async () => {
    const before = await rows();
    const lines = await table();
    const fresh = (lines[1] ?? []).with(RISK, "gemiddeld");
    const preview = await ready([...lines, fresh], "add");
    expect(preview.counts).toMatchObject({ added: 1, removed: 0, kept: before.length });
    await must(as(town.members.fatima, importRows, sendable(preview, "add")));
    expect((await rows()).length).toBe(before.length + 1);
  });

  it("with one cell that is not right imports nothing, and says which", async () => {
    const before = await rows();
    const lines = (await table()).map((cells, index) => (index === 4 ? cells.with(RISK, "enorm") : cells));
    expect(await check(lines)).toMatchObject({
      outcome: "rows",
      errors: [{ row: 5, column: { letter: "K" }, problem: { kind: "unknown", value: "enorm" } }],
    });
    const preview = await ready(await table());
    const strange = preview.rows.map((row, index) =>
      index === 3 ? { ...row, when: { ...row.when, topic: ["heksen"] } } : row,
    );
    const answer = await as(town.members.fatima, importRows, { ...sendable(preview), rows: strange });
    expect(answer).toMatchObject({ refusal: { code: "invalid", fields: { "rows.3.when.topic": [{}] } } });
    expect(await rows()).toEqual(before);
  });

  it("is refused when somebody wrote in the draft since it was compared, and says who", async () => {
    const preview = await ready(await table());
    const [row] = await rows();
    if (!row) throw new Error("The draft has no rows.");
    const { id, revision, question, power, when } = row;
    const content = { question, power: power as "respond", when, verdict: "refused" as const };
    await must(as(town.members.hilde, changeRow, { draftId, rowId: id, seenRevision: revision, row: content, now }));
    const before = await rows();
    const late = await as(town.members.fatima, importRows, sendable(preview));
    expect(late).toMatchObject({ refusal: { code: "stale", message: "staleBy", values: { name: "Hilde" } } });
    expect(await rows()).toEqual(before);
  });

  it("of two at once lets one through, and loses no row of it", async () => {
    const preview = await ready(await table());
    const [one, two] = [preview.rows.slice(0, 5), preview.rows.slice(5, 12)];
    const answers = await Promise.all(
      [one, two].map((list) => as(town.members.fatima, importRows, { ...sendable(preview), rows: list })),
    );
    expect(answers.filter(({ ok }) => ok).length).toBe(1);
    expect((await rows()).length).toBe(answers[0]?.ok ? one?.length : two?.length);
  });

  it("is not for a member, and not into what is no draft any more", async () => {
    const preview = await ready(await table());
    expect(await as(town.members.wout, importRows, sendable(preview))).toMatchObject({
      refusal: { code: "not_allowed" },
    });
    const old = draftId;
    await must(as(town.members.fatima, discardDraft, { draftId, words: "Weg.", now }));
    expect(await as(town.members.fatima, importRows, sendable(preview))).toMatchObject({
      refusal: { code: "wrong_state", message: "agreement.noDraft" },
    });
    ({ draftId } = await must(as(town.members.fatima, startDraft, { now })));
    expect(draftId).not.toBe(old);
  });

  it("never makes more rows than an agreement can have", async () => {
    const lines = await table();
    const [header = [], row = []] = lines;
    const many = Array.from({ length: 399 }, (_, index) => row.with(0, "").with(24, `Rij ${index}`).with(RISK, "laag"));
    const preview = await ready([header, ...many]);
    await must(as(town.members.fatima, importRows, sendable(preview)));
    expect((await rows()).length).toBe(399);
    const again = await ready([header, ...many.slice(0, 1).map((cells) => cells.with(RISK, "hoog"))], "add");
    await must(as(town.members.fatima, importRows, sendable(again, "add")));
    expect(await check([header, row.with(RISK, "gemiddeld")], "add")).toMatchObject({ problem: { max: 400 } });
    const last = await as(town.members.fatima, addRow, {
      draftId,
      row: { question: "creator", power: "respond", when: {}, verdict: "refused" },
      now,
    });
    expect(last).toMatchObject({ refusal: { code: "wrong_state" } });
  });

  it("begins from an example without a file between", async () => {
    const found = await inOrganisation(town.orgId, (tx) =>
      checkedExample(tx, "zorg", { orgId: town.orgId, now, mode: "replace", locale: "nl" }),
    );
    if (found?.outcome !== "ready") throw new Error("The example is not ready.");
    await must(as(town.members.fatima, importRows, sendable(found)));
    expect((await rows()).length).toBe(found.rows.length);
  });
});
