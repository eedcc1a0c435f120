import { beforeEach, describe, expect, it } from "vitest";
import { withdrawItem } from "@/lib/features/flow/commands";
import { saveVariant } from "@/lib/features/items/commands";
import { endPreviewLink, makePreviewLink } from "@/lib/features/preview-links/commands";
import { behindPreviewLink, previewLinksOf } from "@/lib/features/preview-links/queries";
import { previewToken } from "@/lib/features/preview-links/schema";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { type GivenPost, must, postBeingWritten, postNow } from "@/tests/support/post";

const now = new Date("2026-11-24T14:30:00.000Z");
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000);
let town: GivenOrganisation<"fatima" | "wout">;
let post: GivenPost;

beforeEach(async () => {
  town = await given.organisation({ starter: "korte-lijnen", members: { fatima: ["trekker"], wout: ["member"] } });
  post = await postBeingWritten(town.members.wout, { channelIds: [town.channels.byHand], body: "Eerste tekst.", now });
});

const make = (days = 3) =>
  must(as(town.members.wout, makePreviewLink, { itemId: post.itemId, forWhom: "Jan van de drukker", days, now }));
const open = (link: string, at = now) => {
  const asked = previewToken.parse(link);
  return inOrganisation(asked.orgId, (tx) => behindPreviewLink(tx, { ...asked, now: at }));
};

describe("Somebody outside looks at a post by a secret address", () => {
  it("and sees it as it is at that moment, as often as they look", async () => {
    const { link } = await make();
    expect(await open(link)).toMatchObject({
      state: "open",
      preview: {
        forWhom: "Jan van de drukker",
        organisation: "Zonnebeke-aan-Zee",
        channels: [{ body: "Eerste tekst." }],
      },
    });
    const text = { itemId: post.itemId, channelId: town.channels.byHand, linkUrl: null, linkTitle: null };
    await must(as(town.members.wout, saveVariant, { ...text, body: "Tweede tekst.", seenRevision: 1, now }));
    expect(await open(link)).toMatchObject({ state: "open", preview: { channels: [{ body: "Tweede tekst." }] } });
  });

  it("sees nothing of what the team says", async () => {
    const { link } = await make();
    expect(JSON.stringify(await open(link))).not.toMatch(/remark|history|acceptance|author|sealedSecret/);
  });

  it("until its day, to the moment", async () => {
    const { link } = await make(3);
    expect(await open(link, new Date(daysLater(3).getTime() - 1))).toMatchObject({ state: "open" });
    expect(await open(link, daysLater(3))).toEqual({ state: "expired" });
  });

  it("until somebody ends it, or the post is withdrawn", async () => {
    const { link, linkId } = await make();
    const other = await make();
    await must(as(town.members.fatima, endPreviewLink, { linkId, now }));
    expect(await open(link)).toEqual({ state: "ended" });
    await must(
      as(town.members.fatima, withdrawItem, {
        ...(await postNow(town.orgId, post.itemId)).seen,
        words: "Gaat niet door.",
        now,
      }),
    );
    expect(await open(other.link)).toMatchObject({ state: "stopped" });
  });

  it("with another secret, or in another organisation, finds nothing", async () => {
    const { link } = await make();
    const elsewhere = await given.organisation({ starter: "korte-lijnen", members: { an: ["trekker"] } });
    const { token } = previewToken.parse(link);
    expect(await open(`${elsewhere.orgId}.${token}`)).toEqual({ state: "unknown" });
    const changed = `${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`;
    expect(await open(changed)).toEqual({ state: "unknown" });
    for (const none of ["", "x", link.slice(0, -2), `${link}.x`, `${town.orgId}.`]) {
      expect(previewToken.safeParse(none).success, none).toBe(false);
    }
  });

  it("the secret itself is kept nowhere, not in the row and not in the journal", async () => {
    const { link } = await make();
    const { token } = previewToken.parse(link);
    const kept = await inOrganisation(town.orgId, async (tx) => [
      await tx.previewLink.findMany({ where: { orgId: town.orgId } }),
      await tx.journalEntry.findMany({ where: { orgId: town.orgId } }),
    ]);
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it("and the team sees for whom it was, until when, and that it ended", async () => {
    const { linkId } = await make();
    const list = (at: Date) =>
      inOrganisation(town.orgId, (tx) => previewLinksOf(tx, { orgId: town.orgId, itemId: post.itemId, now: at }));
    expect(await list(now)).toMatchObject([{ forWhom: "Jan van de drukker", by: "Wout", state: "open" }]);
    expect(await list(daysLater(4))).toMatchObject([{ state: "expired" }]);
    await must(as(town.members.fatima, endPreviewLink, { linkId, now }));
    expect(await list(now)).toMatchObject([{ state: "ended" }]);
  });
});
