import { beforeAll, describe, expect, it } from "vitest";
import { addRow, changeRow, startDraft } from "@/lib/features/drafts/commands";
import { draftRows } from "@/lib/features/drafts/queries";
import { acceptItem } from "@/lib/features/flow/commands";
import { openReplay } from "@/lib/features/replay/queries";
import type { ReplayMessage } from "@/lib/features/replay/schema";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must, postAccepted, postHandedIn } from "@/tests/support/post";

type Name = "fatima" | "wout";
// A Tuesday, 11:00 in Brussels; replayed on the Friday after.
const now = new Date("2026-11-24T10:00:00.000Z");
const later = new Date("2026-11-27T10:00:00.000Z");

let town: GivenOrganisation<Name>;
let draftId: string;

const option = () => ({ channelIds: [town.channels.byHand], now });
const rows = () => inOrganisation(town.orgId, (tx) => draftRows(tx, town.orgId, draftId));

async function replayed(): Promise<ReplayMessage[]> {
  const messages = await openReplay({ orgId: town.orgId, months: 1, now: later });
  if (!messages) throw new Error("There is no draft.");
  const all: ReplayMessage[] = [];
  for await (const message of messages) all.push(message);
  return all;
}

function last<K extends ReplayMessage["kind"]>(messages: ReplayMessage[], kind: K) {
  const found = messages.findLast((message): message is Extract<ReplayMessage, { kind: K }> => message.kind === kind);
  if (!found) throw new Error(`Nothing of ${kind} came.`);
  return found;
}

beforeAll(async () => {
  town = await given.organisation({ starter: "korte-lijnen", members: { fatima: ["trekker"], wout: ["member"] } });
  await postAccepted(town.members.wout, town.members.fatima, option());
  await postHandedIn(town.members.wout, option());
});

describe("a replay", () => {
  it("has nothing to play without a draft", async () => {
    expect(await openReplay({ orgId: town.orgId, months: 1, now: later })).toBeNull();
  });

  it("of a draft that says the same gives no difference, and reads every decision and deadline", async () => {
    ({ draftId } = await must(as(town.members.fatima, startDraft, { now })));
    const messages = await replayed();
    const start = last(messages, "start");
    expect(start.decisions).toBeGreaterThanOrEqual(3);
    expect(start).toMatchObject({ draftId, revision: 0 });
    expect(last(messages, "decisions")).toMatchObject({
      read: start.decisions,
      counts: { held: 0, narrower: 0, wider: 0, obligations: 0 },
      lines: [],
    });
    expect(last(messages, "stages")).toMatchObject({ read: start.stages, counts: { late: 0, in_time: 0 } });
    expect(messages.at(-1)).toEqual({ kind: "done" });
  });

  it("names each decision that would come out differently, with the work it was about and the rows of the draft", async () => {
    const row = {
      question: "creator",
      power: "respond",
      when: { role: ["member"] },
      verdict: "refused",
      obligations: [],
      binding: true,
    };
    const { number } = await must(as(town.members.fatima, addRow, { draftId, row, now }));
    const messages = await replayed();
    // What was played before is of an older state of the draft: the screen sees it by this.
    expect(last(messages, "start")).toMatchObject({ draftId, revision: 1 });
    const { counts, lines } = last(messages, "decisions");
    expect(counts).toMatchObject({ narrower: 2, wider: 0, held: 0 });
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({
      change: "narrower",
      by: "Wout",
      role: "member",
      power: "respond",
      title: "Kerstmarkt",
      to: "refused",
      rows: expect.arrayContaining([number]),
    });
  });

  it("says what would be held when a row goes that answered it", async () => {
    const accepting = (await rows()).filter(({ power }) => power === "accept");
    for (const { id, revision, question, power, verdict } of accepting) {
      const row = { question, power, verdict, when: { role: ["adviser"] }, obligations: [] };
      await must(as(town.members.fatima, changeRow, { draftId, rowId: id, seenRevision: revision, row, now }));
    }
    expect(last(await replayed(), "decisions").counts).toMatchObject({ held: 1, narrower: 2 });
  });

  it("counts the deadlines that the draft would have missed, with what was promised and what would have been", async () => {
    const { orgId, members } = town;
    const { seen, fingerprint, itemId } = await postHandedIn(members.wout, option());
    const halfAnHourLater = new Date(now.getTime() + 30 * 60_000);
    await must(as(members.fatima, acceptItem, { ...seen, fingerprint, now: halfAnHourLater }));
    await inOrganisation(orgId, (tx) =>
      tx.workflowTerm.updateMany({
        where: { orgId, versionId: draftId, stage: "accept" },
        data: { amountMinutes: 10 },
      }),
    );
    const { counts, lines } = last(await replayed(), "stages");
    expect(counts).toMatchObject({ late: 1, in_time: 0 });
    expect(lines).toMatchObject([
      {
        itemId,
        stage: "accept",
        change: "late",
        closedAt: halfAnHourLater.toISOString(),
        draftDueAt: "2026-11-24T10:10:00.000Z",
      },
    ]);
  });

  it("shows another organisation nothing of this one", async () => {
    const other = await given.organisation({
      starter: "korte-lijnen",
      members: { fatima: ["trekker"], wout: ["member"] },
    });
    await must(as(other.members.fatima, startDraft, { now }));
    const messages = await openReplay({ orgId: other.orgId, months: 12, now: later });
    expect((await messages?.next())?.value).toMatchObject({ kind: "start", decisions: 0, stages: 0 });
  });
});
