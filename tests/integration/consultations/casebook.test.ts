import { beforeAll, describe, expect, it } from "vitest";
import { answerConsultation, openConsultation } from "@/lib/features/consultations/commands";
import { draftView } from "@/lib/features/drafts/queries";
import { addPrecedent, makeRule, markPrecedent, remarkOnPrecedent } from "@/lib/features/precedents/commands";
import { casebook, precedentView, similarTo } from "@/lib/features/precedents/queries";
import { colleagues } from "@/lib/features/scenes/queries";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must, postBeingWritten } from "@/tests/support/post";

type Name = "wout" | "ilse" | "hilde" | "fatima";
const MEMBERS = { wout: ["member"], ilse: ["expert"], hilde: ["executive"], fatima: ["trekker"] } as const;
const now = new Date("2026-11-24T14:30:00.000Z");

let town: GivenOrganisation<Name>;

beforeAll(async () => {
  town = await given.organisation({ members: MEMBERS });
  const { orgId, topicId, members } = town;
  await inOrganisation(orgId, (tx) =>
    tx.topicExpert.create({ data: { orgId, id: newId(), topicId, memberId: members.ilse.memberId } }),
  );
});

async function decided(body: string, answer: "yes" | "no" = "yes") {
  const { wout, ilse } = town.members;
  const { seen } = await postBeingWritten(wout, { ...post(), body });
  const asked = { ...seen, power: "respond", words: "Mogen we hier iets over zeggen?", now };
  const { consultationId } = await must(as(wout, openConsultation, asked));
  const said = { consultationId, answer, words: "De werken zijn aangekondigd.", now };
  return (await must(as(ilse, answerConsultation, said))).precedentId;
}

const post = () => ({ channelIds: [town.channels.byHand], topicId: town.topicId, now });
const lines = (search: object) =>
  inOrganisation(town.orgId, (tx) => casebook(tx, town.orgId, { words: "", ...search })).then((found) =>
    found.map(({ id }) => id),
  );

const byHand = (more: object = {}) => ({
  title: "Hond op het strand",
  power: "publish",
  facts: { topic: ["none"], risk: ["high"] },
  question: "Mogen we honden op het strand tonen?",
  reasoning: "Ja, aan de leiband. Bewoners klaagden over loslopende honden.",
  outcome: "yes_if",
  now,
  ...more,
});

describe("the casebook", () => {
  it("finds words as Dutch bends them, keeps to facts, and puts best practice first", async () => {
    const { fatima, hilde } = town.members;
    const first = await must(as(fatima, addPrecedent, byHand()));
    const second = await must(
      as(hilde, addPrecedent, byHand({ title: "Honden in het park", now: new Date(now.getTime() + 60_000) })),
    );
    expect(await lines({ words: "hond" })).toEqual([second.precedentId, first.precedentId]);
    expect(await lines({ words: "bewoner leiband" })).toEqual([second.precedentId, first.precedentId]);
    await must(as(hilde, markPrecedent, { precedentId: first.precedentId, isBestPractice: true, now }));
    expect(await lines({ words: "honden" })).toEqual([first.precedentId, second.precedentId]);
    expect(await lines({ words: "honden", power: "respond" })).toEqual([]);
    expect(await lines({ words: "honden", outcome: "yes_if", topic: "none" })).toHaveLength(2);
    expect(await lines({ words: "olifant" })).toEqual([]);
    expect(await lines({ words: "'); drop table precedent; -- :*&|!" })).toEqual([]);
  });

  it("finds words with and without their accents", async () => {
    const { fatima } = town.members;
    const { precedentId } = await must(as(fatima, addPrecedent, byHand({ title: "Een scène in het Café" })));
    for (const words of ["scene", "sce", "cafe scène", "CAFÉ"]) expect(await lines({ words })).toEqual([precedentId]);
  });

  it("takes no fact that the organisation does not have", async () => {
    expect(await as(town.members.fatima, addPrecedent, byHand({ facts: { topic: ["ruimtevaart"] } }))).toMatchObject({
      refusal: { code: "invalid", fields: { "facts.topic": [{ message: "fields.unknown" }] } },
    });
  });

  it("takes remarks of the managers of other segments, each once however often it is sent", async () => {
    const { fatima, wout } = town.members;
    const { precedentId } = await must(as(fatima, addPrecedent, byHand()));
    const remark = { precedentId, id: newId(), body: "Bij Jeugd ook zo.", now };
    await must(as(fatima, remarkOnPrecedent, remark));
    await must(as(fatima, remarkOnPrecedent, remark));
    const view = await inOrganisation(town.orgId, (tx) => precedentView(tx, town.orgId, precedentId));
    expect(view?.remarks.map(({ name, body }) => [name, body])).toEqual([["Fatima", "Bij Jeugd ook zo."]]);
    expect(await as(wout, remarkOnPrecedent, remark)).toMatchObject({ refusal: { code: "not_allowed" } });
    expect(await as(fatima, remarkOnPrecedent, { ...remark, precedentId: newId() })).toMatchObject({
      refusal: { code: "not_found" },
    });
  });
});

describe("a decided case", () => {
  it("shows beside what resembles it, with what they have in common, and not beside what does not", async () => {
    const precedentId = await decided("De Kerkstraat gaat drie weken dicht voor werken aan de riolering.");
    const body = "Nieuwe werken: ook de Kapellestraat wordt afgesloten voor de riolering.";
    const similar = async (title: string, options: Parameters<typeof postBeingWritten>[1]) => {
      const written = await postBeingWritten(town.members.wout, options);
      const item = { ...written.item, title };
      return inOrganisation(town.orgId, async (tx) => {
        const agreement = await loadAgreement(tx, await readInForce(tx, town.orgId));
        return similarTo(tx, { agreement, now, item, people: await colleagues(tx, town.orgId, now) });
      });
    };
    const [found] = await similar("Kapellestraat dicht", { ...post(), body });
    expect(found).toMatchObject({ id: precedentId, outcome: "yes", sharesWords: true });
    expect(found?.same).toContain("topic");
    const greeting = { ...post(), topicId: null, body: "Gefeliciteerd met jullie verjaardag!" };
    const others = await similar("Verjaardag", greeting);
    expect(others.map(({ id }) => id)).not.toContain(precedentId);
  });

  it("becomes a row of the draft in one step, filled in from its facts; asked again it is the same row", async () => {
    const { fatima, wout } = town.members;
    const precedentId = await decided("De bus rijdt om.", "no");
    expect(await as(wout, makeRule, { precedentId, now })).toMatchObject({ refusal: { code: "not_allowed" } });
    const made = await Promise.all([1, 2].map(() => must(as(fatima, makeRule, { precedentId, now }))));
    expect(new Set(made.map(({ rowId }) => rowId)).size).toBe(1);
    const view = await inOrganisation(town.orgId, (tx) => draftView(tx, town.orgId, now));
    expect(view?.rows.find(({ id }) => id === made[0]?.rowId)).toMatchObject({
      question: "creator",
      power: "respond",
      verdict: "refused",
      when: {
        role: ["member"],
        workKind: ["post"],
        contentKind: ["own_content"],
        topic: ["mobility"],
        risk: ["low"],
      },
      note: "Mogen we hier iets over zeggen? – De werken zijn aangekondigd.",
    });
    const precedent = await inOrganisation(town.orgId, (tx) => precedentView(tx, town.orgId, precedentId));
    expect(precedent?.proposedRow).toEqual({ id: made[0]?.rowId, isInDraft: true });
  });
});
