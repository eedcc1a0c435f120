import { beforeAll, describe, expect, it } from "vitest";
import { openConsultation } from "@/lib/features/consultations/commands";
import { saveDetails } from "@/lib/features/details/commands";
import { submitItem } from "@/lib/features/flow/commands";
import { precedentView } from "@/lib/features/precedents/queries";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import {
  answer,
  at,
  type ConsultingTown,
  consultingTown,
  friday,
  heldIn,
  mobility,
  noticesOf,
  question,
} from "@/tests/support/consulting";
import { must, postBeingWritten, postNow } from "@/tests/support/post";

/** An agreement of terms alone: no row answers anything. */
let town: ConsultingTown;

beforeAll(async () => {
  town = await consultingTown();
});

const held = (now?: Date) => heldIn(town, now);

describe("a step that nothing in the agreement answers", () => {
  it("is held, can be laid before whoever knows the topic, and goes on after a yes: to be read by somebody else", async () => {
    const { wout, ilse } = town.members;
    const { seen } = await postBeingWritten(wout, mobility(town));
    expect(await as(wout, submitItem, { ...seen, now: friday })).toMatchObject({ refusal: { code: "unanswered" } });
    const { itemId, consultationId, askedIds } = await held();
    expect(askedIds).toEqual([ilse.memberId]);
    expect(await noticesOf(ilse, itemId)).toEqual(["consultation_asked"]);
    await must(
      answer(ilse, consultationId, { now: at("30T08:30"), answer: "yes_if", words: "Als het bij de halte hangt." }),
    );
    expect(await noticesOf(wout, itemId)).toEqual(["consultation_answered"]);
    const now = await postNow(town.orgId, itemId);
    expect(await must(as(wout, submitItem, { ...now.seen, now: at("30T08:40") }))).toEqual({ stage: "accept" });
    const entry = await inOrganisation(town.orgId, (tx) =>
      tx.journalEntry.findFirstOrThrow({ where: { orgId: town.orgId, subjectId: itemId, action: "flow.submit" } }),
    );
    expect(entry.decision).toMatchObject({ verdict: "unanswered", consultationId });
  });

  it("goes before the executives where no expert or segment is near", async () => {
    const { wout, hilde } = town.members;
    const { seen } = await postBeingWritten(wout, { ...mobility(town), topicId: null });
    const { askedIds } = await must(as(wout, openConsultation, { ...seen, ...question, now: friday }));
    expect(askedIds).toEqual([hilde.memberId]);
  });

  it("stays held after a no, with the words", async () => {
    const { wout, ilse } = town.members;
    const { itemId, consultationId } = await held();
    await must(answer(ilse, consultationId, { answer: "no", words: "De straat gaat pas in maart open." }));
    const { seen } = await postNow(town.orgId, itemId);
    expect(await as(wout, submitItem, { ...seen, now: friday })).toMatchObject({ refusal: { code: "unanswered" } });
    const [kept] = (await postNow(town.orgId, itemId)).item.consultations;
    expect(kept).toMatchObject({ answer: "no", words: "De straat gaat pas in maart open." });
  });

  it("is opened for the one who asked, for what the work was, and once", async () => {
    const { wout, tom, ilse } = town.members;
    const { itemId, consultationId } = await held();
    await must(answer(ilse, consultationId));
    const { seen, item } = await postNow(town.orgId, itemId);
    expect(await as(tom, submitItem, { ...seen, now: friday })).toMatchObject({ refusal: { code: "unanswered" } });
    const details = { title: "Anders", risk: "high", priority: "normal", audience: "for_community", plannedAt: null };
    const channelIds = item.variants.map((variant) => variant.channelId);
    const rest = { topicId: town.topicId, segmentId: null, channelIds };
    await must(as(wout, saveDetails, { ...seen, ...details, ...rest, now: friday }));
    const changed = await postNow(town.orgId, itemId);
    expect(await as(wout, submitItem, { ...changed.seen, now: friday })).toMatchObject({
      refusal: { code: "unanswered" },
    });
    await must(as(wout, saveDetails, { ...changed.seen, ...details, risk: "low", ...rest, now: friday }));
    const back = await postNow(town.orgId, itemId);
    await must(as(wout, submitItem, { ...back.seen, now: friday }));
  });
});

describe("what was decided", () => {
  it("is in the casebook at once, with its facts, its words and who decided", async () => {
    const { ilse } = town.members;
    const { consultationId } = await held();
    const { precedentId } = await must(answer(ilse, consultationId, { answer: "no", words: "Eerst de gemeenteraad." }));
    const view = await inOrganisation(town.orgId, (tx) => precedentView(tx, town.orgId, precedentId));
    expect(view).toMatchObject({
      title: "Kerstmarkt",
      power: "respond",
      question: "Mag dit zo?",
      reasoning: "Eerst de gemeenteraad.",
      outcome: "no",
      decidedBy: "Ilse",
      askedBy: "Wout",
      facts: { topic: ["Mobiliteit"], risk: ["low"], channel: ["Instagram"] },
    });
  });
});
