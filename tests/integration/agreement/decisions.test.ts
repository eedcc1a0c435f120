import { beforeAll, describe, expect, it } from "vitest";
import { addChannel } from "@/lib/features/channels/commands";
import { decisionView } from "@/lib/features/decisions/queries";
import type { DecisionView } from "@/lib/features/decisions/schema";
import { addRow, startDraft } from "@/lib/features/drafts/commands";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import { sealJournal } from "@/lib/platform/journal";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must, postAccepted } from "@/tests/support/post";

const now = new Date("2026-11-24T10:00:00.000Z");
let town: GivenOrganisation<"fatima" | "wout" | "hilde">;
let itemId: string;

beforeAll(async () => {
  const members = { fatima: ["trekker"], wout: ["member", "editor"], hilde: ["executive"] } as const;
  town = await given.organisation({ starter: "korte-lijnen", members });
  ({ itemId } = await postAccepted(town.members.wout, town.members.fatima, {
    channelIds: [town.channels.byHand],
    now,
  }));
});

const entryOf = (action: string) =>
  inOrganisation(town.orgId, (tx) =>
    tx.journalEntry.findFirstOrThrow({ where: { orgId: town.orgId, action, subjectId: itemId } }),
  );
const explained = (entryId: string) => inOrganisation(town.orgId, (tx) => decisionView(tx, town.orgId, entryId));

/** Puts another version in force, in which nobody may do anything. */
async function adoptStricter(): Promise<void> {
  const { draftId } = await must(as(town.members.fatima, startDraft, { now }));
  const row = { question: "creator", power: "respond", when: {}, verdict: "refused", obligations: [], binding: true };
  await must(as(town.members.fatima, addRow, { draftId, row, now }));
  const { orgId } = town;
  await inOrganisation(orgId, async (tx) => {
    await tx.agreementVersion.updateMany({ where: { orgId, state: "adopted" }, data: { state: "superseded" } });
    const adoption = { adoptedById: town.members.hilde.memberId, adoptedAt: now, inForceFrom: now };
    await tx.agreementVersion.updateMany({ where: { orgId, id: draftId }, data: { state: "adopted", ...adoption } });
  });
}

describe("a journalled decision", () => {
  it("opens with everything it was decided on, and gives the same answer again", async () => {
    const view = await explained((await entryOf("flow.submit")).id);
    expect(view).toMatchObject({
      by: "Wout",
      power: "respond",
      role: expect.stringMatching(/member|editor/),
      roles: expect.arrayContaining(["member", "editor"]),
      item: { id: itemId, title: "Kerstmarkt" },
      version: { number: 1, isInForce: true },
      calendar: { number: 1, isRecorded: true, wasOpen: true },
      again: { isSame: true },
      seal: null,
    });
    expect(view?.rows.length).toBeGreaterThan(0);
    expect(view?.facts[0]).toMatchObject({ role: view?.role, channel: "instagram", moment: "office_hours" });
  });

  it("says under which number it was sealed", async () => {
    await inOrganisation(town.orgId, (tx) => sealJournal(tx, town.orgId, now));
    const view = await explained((await entryOf("flow.accept")).id);
    expect(view?.seal?.seq).toBeGreaterThan(0);
  });

  it("still explains itself under its own version after another was adopted and channels were added", async () => {
    const before = await explained((await entryOf("flow.submit")).id);
    await adoptStricter();
    await must(as(town.members.fatima, addChannel, { name: "Threads", network: "facebook", now }));
    const after = await explained((await entryOf("flow.submit")).id);
    expect(after).toMatchObject({ version: { number: 1, isInForce: false }, again: { isSame: true } });
    const said = ({ rows, replaced, facts, obligations, calendar }: DecisionView) => {
      return { rows, replaced, facts, obligations, calendar };
    };
    expect(after && said(after)).toEqual(before && said(before));
  });

  it("is known for one that does not follow from its version", async () => {
    const { decision, id: _, ...entry } = await entryOf("flow.submit");
    const forged = { ...(decision as Prisma.JsonObject), verdict: "allowed", rows: [] };
    const id = newId();
    await inOrganisation(town.orgId, (tx) =>
      tx.journalEntry.create({ data: { ...entry, id, data: {}, decision: forged } }),
    );
    expect((await explained(id))?.again.isSame).toBe(false);
  });

  it("can be read of entries that kept less, and is none where nothing was decided", async () => {
    const { decision, id: _, ...entry } = await entryOf("flow.submit");
    const { roles, own, calendarId, ...old } = decision as Prisma.JsonObject;
    expect([roles, own, calendarId]).not.toContain(undefined);
    const id = newId();
    await inOrganisation(town.orgId, (tx) =>
      tx.journalEntry.create({ data: { ...entry, id, data: {}, decision: old } }),
    );
    expect(await explained(id)).toMatchObject({
      roles: null,
      calendar: { isRecorded: false },
      again: { isSame: true },
    });
    expect(await explained((await entryOf("items.startPost")).id)).toBeNull();
    expect(await explained(newId())).toBeNull();
  });
});
