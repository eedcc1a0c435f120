import { beforeAll, describe, expect, it } from "vitest";
import { pinIdea, selectIdea } from "@/lib/features/board/commands";
import { ideaFunnel } from "@/lib/features/idea-funnel/queries";
import { resultsView, worksView } from "@/lib/features/insight/queries";
import { insightInput, insightQuery } from "@/lib/features/insight/schema";
import { importResults } from "@/lib/features/result-imports/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type StaffTown, staffTown } from "@/tests/support/every-command";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

/** A Sunday: the four weeks begin on 26 October, those before them on 28 September. */
const NOW = new Date("2026-11-22T12:00:00Z");

describe("what the posts brought", () => {
  let town: StaffTown;
  const message = (day: string, contentType: "photo" | "video" | "text", figures: Record<string, number>) => {
    const key = `${day} ${contentType}`;
    return { keys: [key], url: null, text: key, publishedAt: `${day}T10:00:00Z`, hasTime: true, contentType, figures };
  };
  const look = (said: object) =>
    inOrganisation(town.orgId, (tx) => resultsView(tx, { orgId: town.orgId, now: NOW }, insightInput.parse(said)));

  beforeAll(async () => {
    town = await staffTown();
    const posts = [
      message("2026-10-25", "text", { reach: 40 }),
      message("2026-10-26", "video", { reach: 300, reactions: 9 }),
      message("2026-10-27", "photo", { reach: 50 }),
      message("2026-11-22", "video", { reach: 100, reactions: 0 }),
    ];
    const file = { id: newId(), channelId: town.channels.byHand, fileName: "a.csv", contentHash: "b".repeat(64) };
    await must(as(town.members.fatima, importResults, { ...file, format: "facebook", mapping: null, posts, days: [] }));
  });

  it("adds up the period and the one before it, and ranks, counts and orders its messages", async () => {
    const view = await look({});
    expect(view).toMatchObject({
      figure: "reach",
      messages: 3,
      totals: [
        { metric: "reach", count: 3, sum: 450, countBefore: 1, sumBefore: 40 },
        { metric: "reactions", count: 2, sum: 9, countBefore: 0, sumBefore: 0 },
      ],
      kinds: { photo: 1, video: 2, text: 0, link: 0 },
      typical: null,
      against: { verdict: "few" },
      weakest: [],
    });
    expect(view.strongest.map(({ figures }) => figures.reach)).toEqual([300, 100, 50]);
    expect(view.weeks).toEqual(["2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16"]);
    expect(view.perWeek).toEqual([
      {
        channelId: town.channels.byHand,
        reach: [
          { week: "2026-10-26", count: 2, sum: 350 },
          { week: "2026-11-16", count: 1, sum: 100 },
        ],
        reactions: [
          { week: "2026-10-26", count: 1, sum: 9 },
          { week: "2026-11-16", count: 1, sum: 0 },
        ],
      },
    ]);
    const works = await inOrganisation(town.orgId, (tx) =>
      worksView(tx, { orgId: town.orgId, now: NOW }, insightInput.parse({})),
    );
    const kinds = works.findings.filter(({ line }) => line === "content_type");
    expect(kinds.map(({ value, messages, verdict }) => [value, messages, verdict])).toEqual([
      ["photo", 1, "few"],
      ["video", 2, "few"],
    ]);
  });

  it("tells of one channel, takes a longer period in one piece, and passes over what an address says wrong", async () => {
    const other = Object.values(town.channels).find((id) => id !== town.channels.byHand);
    expect(await look({ channel: other })).toMatchObject({ figure: null, messages: 0, perWeek: [] });
    expect(await look({ period: "quarter" })).toMatchObject({
      messages: 4,
      totals: [{ sum: 490, countBefore: 0 }, {}],
    });
    const wrong = insightInput.parse({ period: "eeuw", channel: "facebook", figure: "geluk", view: "taart" });
    expect(insightQuery(wrong)).toBe("period=weeks");
  });
});

describe("what became of the ideas", () => {
  let town: GivenOrganisation<"fatima" | "wout">;
  beforeAll(async () => {
    town = await given.organisation({ members: { fatima: ["trekker"], wout: ["member"] } });
  });

  it("counts each step of those that were pinned in the period", async () => {
    const { fatima, wout } = town.members;
    const { id: ideaId } = await must(as(wout, pinIdea, { title: "Het oudste boek van de bibliotheek" }));
    await must(as(wout, pinIdea, { title: "Wie kent deze winkelstraat nog?" }));
    await must(as(fatima, selectIdea, { ideaId, seenVersion: 0 }));
    const funnel = await inOrganisation(town.orgId, (tx) =>
      ideaFunnel(tx, { orgId: town.orgId, now: new Date() }, "weeks"),
    );
    const counted = { pinned: 2, answered: 1, chosen: 1, written: 0, published: 0 };
    expect(Object.fromEntries(funnel.all.map(({ step, ideas }) => [step, ideas]))).toEqual(counted);
    expect(funnel.before.every(({ ideas }) => ideas === 0)).toBe(true);
    expect(funnel.perDepartment).toMatchObject([{ departmentId: null, name: "", steps: funnel.all }]);
  });
});
