import { expect, it } from "vitest";
import { fireDueSteps } from "@/lib/features/deadlines/jobs";
import { inOrganisation } from "@/lib/platform/tenancy";
import { given } from "@/tests/support/given";
import { postHandedIn } from "@/tests/support/post";

const now = new Date("2026-11-24T14:30:00.000Z");
const weeksLater = new Date("2026-12-15T14:30:00.000Z");

it("fires the others where one step cannot be fired, says so, and fires nothing twice when tried again", async () => {
  const town = await given.organisation({
    starter: "korte-lijnen",
    members: { wout: ["member"], fatima: ["trekker"], hilde: ["executive"] },
  });
  const { orgId, members, channels } = town;
  const options = { channelIds: [channels.byHand], now };
  const broken = await postHandedIn(members.wout, options);
  const whole = await postHandedIn(members.wout, options);
  const firedOf = (itemId: string) =>
    inOrganisation(orgId, (tx) =>
      tx.journalEntry.count({ where: { orgId, subjectId: itemId, action: "deadlines.step" } }),
    );
  // A row as no command writes it: its escalation cannot be read.
  await inOrganisation(orgId, (tx) =>
    tx.stageRun.updateMany({ where: { orgId, itemId: broken.itemId, closedAt: null }, data: { term: {} } }),
  );
  await expect(fireDueSteps(orgId, weeksLater)).rejects.toThrow("could not be fired");
  await expect(fireDueSteps(orgId, weeksLater)).rejects.toThrow("could not be fired");
  const steps = await inOrganisation(orgId, (tx) =>
    tx.deadlineStep.count({ where: { orgId, droppedAt: null, stageRun: { itemId: whole.itemId, closedAt: null } } }),
  );
  expect(steps).toBeGreaterThan(1);
  expect(await firedOf(whole.itemId)).toBe(steps);
});
