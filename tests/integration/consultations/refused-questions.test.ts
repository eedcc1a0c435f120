import { beforeAll, describe, expect, it } from "vitest";
import { openConsultation, withdrawConsultation } from "@/lib/features/consultations/commands";
import { acceptItem } from "@/lib/features/flow/commands";
import { as } from "@/tests/support/as";
import { answer, type ConsultingTown, consultingTown, friday, heldIn, mobility } from "@/tests/support/consulting";
import type { GivenMember } from "@/tests/support/given";
import { must, postBeingWritten, postHandedIn, postNow } from "@/tests/support/post";

/** An agreement of terms alone: no row answers anything. */
let town: ConsultingTown;
/** One with rows, of which some want talk first. */
let ruled: ConsultingTown;

beforeAll(async () => {
  town = await consultingTown();
  ruled = await consultingTown("volledig");
});

const held = (now?: Date) => heldIn(town, now);

describe("a question is refused", () => {
  it("where nothing is held, where it is refused outright, and for what somebody may not try at all", async () => {
    const { wout, fatima, ilse, hilde } = ruled.members;
    const options = { channelIds: [ruled.channels.byHand], topicId: ruled.topicId, now: friday };
    const { seen } = await postBeingWritten(wout, options);
    const open = (who: GivenMember, power: string, of: object = seen) =>
      as(who, openConsultation, { ...of, power, words: "Mag dit?", now: friday });
    expect(await open(wout, "respond")).toMatchObject({ refusal: { message: "consultations.notHeld" } });
    expect(await open(hilde, "respond")).toMatchObject({ refusal: { message: "notYourRole" } });
    expect(await open(wout, "accept")).toMatchObject({ refusal: { message: "flow.otherStage" } });
    const handedIn = await postHandedIn(wout, { ...options, risk: "medium", topicId: null });
    expect(await open(wout, "accept", handedIn.seen)).toMatchObject({ refusal: { code: "not_allowed" } });
    expect(await open(ilse, "accept", handedIn.seen)).toMatchObject({ refusal: { code: "not_allowed" } });
    expect(await open(fatima, "accept", handedIn.seen)).toMatchObject({ ok: true });
    expect(await open(fatima, "accept", { ...handedIn.seen, seenVersion: 0 })).toMatchObject({
      refusal: { code: "stale" },
    });
  });

  it("without words, and an answer that is not a yes without words", async () => {
    const { wout, ilse } = town.members;
    const { seen } = await postBeingWritten(wout, mobility(town));
    expect(await as(wout, openConsultation, { ...seen, power: "respond", words: " ", now: friday })).toMatchObject({
      refusal: { code: "invalid", fields: { words: [{ message: "fields.required" }] } },
    });
    const { consultationId } = await held();
    for (const one of ["no", "yes_if"] as const)
      expect(await answer(ilse, consultationId, { answer: one, words: "" })).toMatchObject({
        refusal: { code: "invalid", fields: { words: [{ message: "fields.reasonNeeded" }] } },
      });
  });

  it("from whoever was not asked, about one's own question, and once it is answered or taken back", async () => {
    const { wout, tom, ilse } = town.members;
    const { consultationId } = await held();
    expect(await answer(tom, consultationId)).toMatchObject({ refusal: { message: "consultations.notAsked" } });
    expect(await answer(wout, consultationId)).toMatchObject({
      refusal: { message: "consultations.ownQuestion" },
    });
    expect(await as(ilse, withdrawConsultation, { consultationId, now: friday })).toMatchObject({
      refusal: { message: "consultations.notYoursToWithdraw" },
    });
    await must(as(wout, withdrawConsultation, { consultationId, now: friday }));
    expect(await answer(ilse, consultationId)).toMatchObject({
      refusal: { message: "consultations.withdrawn" },
    });
    const next = await held();
    await must(answer(ilse, next.consultationId));
    expect(await answer(ilse, next.consultationId)).toMatchObject({
      refusal: { message: "consultations.answered", values: { name: "Ilse" } },
    });
  });
});

describe("where a rule says to consult first", () => {
  it("goes before whom it names; four eyes still hold after a yes", async () => {
    const { wout, fatima, hilde } = ruled.members;
    const options = { channelIds: [ruled.channels.byHand], risk: "medium" as const, topicId: null, now: friday };
    const { itemId, seen, fingerprint } = await postHandedIn(wout, options);
    expect(await as(fatima, acceptItem, { ...seen, fingerprint, now: friday })).toMatchObject({
      refusal: { code: "consult_first" },
    });
    const asked = await must(
      as(fatima, openConsultation, { ...seen, power: "accept", words: "Mag dit?", now: friday }),
    );
    expect(asked.askedIds).toEqual([hilde.memberId]);
    await must(answer(hilde, asked.consultationId));
    const { seen: now } = await postNow(ruled.orgId, itemId);
    expect(await must(as(fatima, acceptItem, { ...now, fingerprint, now: friday }))).toEqual({ stage: "publish" });

    const own = await postHandedIn(fatima, options);
    const mine = await must(
      as(fatima, openConsultation, { ...own.seen, power: "accept", words: "Mag dit?", now: friday }),
    );
    await must(answer(hilde, mine.consultationId));
    expect(await as(fatima, acceptItem, { ...own.seen, fingerprint: own.fingerprint, now: friday })).toMatchObject({
      refusal: { code: "not_allowed", message: "powers.ownWork" },
    });
  });
});
