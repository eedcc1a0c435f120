import { expect, it } from "vitest";
import { pinIdea } from "@/lib/features/board/commands";
import { endFirstSteps } from "@/lib/features/first-steps/commands";
import { firstStepsOf } from "@/lib/features/first-steps/queries";
import { readActor } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

const now = new Date();

function seenBy({ orgId, claims }: GivenMember) {
  return inOrganisation(orgId, async (tx) => {
    const viewer = await readActor(tx, claims, now);
    if (!viewer) throw new Error("Nobody looks.");
    return firstStepsOf(tx, viewer);
  });
}

it("a trekker sees what was not arranged yet until it is, or until the list is put away; others never do", async () => {
  const { members } = await given.organisation({ members: { fatima: ["trekker"], wout: ["member"] } });
  const { fatima, wout } = members;
  expect(await seenBy(wout)).toBeNull();
  expect(await seenBy(fatima)).toMatchObject([
    { id: "people", isDone: true },
    { id: "channels" },
    { id: "agreement", isDone: false },
    { id: "tone", isDone: false },
    { id: "roster", isDone: false },
    { id: "meeting", isDone: false },
    { id: "idea", isDone: false },
  ]);
  await must(as(wout, pinIdea, { id: newId(), title: "Het schuttersgilde oefent weer", now }));
  expect((await seenBy(fatima))?.at(-1)).toEqual({ id: "idea", isDone: true });
  await must(as(fatima, endFirstSteps, { now }));
  expect(await seenBy(fatima)).toBeNull();
  expect(await as(fatima, endFirstSteps, { now })).toMatchObject({ ok: false, refusal: { code: "wrong_state" } });
});
