import { tellEffect } from "@/lib/features/effects/commands";
import { tieOuting } from "@/lib/features/outing-matches/commands";
import { publishItem, recordByHand } from "@/lib/features/publishing/commands";
import { importResults } from "@/lib/features/result-imports/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { must, postAccepted, postNow } from "@/tests/support/post";
import { byHand, type CommandCase, STAFF_ONLY, type StaffTown } from "./town";

const file = (town: StaffTown) => ({
  id: newId(),
  channelId: town.channels.byHand,
  fileName: "november.csv",
  contentHash: "0".repeat(64),
  format: "facebook",
  mapping: null,
  posts: [],
  days: [{ day: "2026-11-20", metric: "reach", value: 120 }],
});

const SAID = { words: "12 bezoekers extra", onDay: "2026-11-20" };

/** A post that went out. */
async function published(town: StaffTown): Promise<{ itemId: string }> {
  const { wout, fatima } = town.members;
  const { itemId, seen } = await postAccepted(wout, fatima, byHand(town));
  await must(as(fatima, publishItem, seen));
  const ordered = await postNow(town.orgId, itemId);
  const url = `https://www.instagram.com/p/${newId()}/`;
  const publicationId = ordered.item.publications[0]?.id;
  await must(as(fatima, recordByHand, { ...ordered.seen, publicationId, url }));
  return { itemId };
}

async function effect(town: StaffTown) {
  const { effectId } = await must(as(town.members.wout, tellEffect, { ...(await published(town)), ...SAID }));
  return { effectId, seenRevision: 0 };
}

/** A message out of a file, and a post of ours that it could be. */
async function message(town: StaffTown) {
  const { itemId } = await published(town);
  const key = `facebook ${newId()}`;
  const post = { keys: [key], url: null, text: "Zwembad", publishedAt: "2026-11-20T10:00:00Z", hasTime: true };
  const posts = [{ ...post, contentType: "photo", figures: { reach: 12 } }];
  await must(as(town.members.fatima, importResults, { ...file(town), posts }));
  const where = { orgId: town.orgId, remoteKey: key };
  const { id: outingId } = await inOrganisation(town.orgId, (tx) => tx.outing.findFirstOrThrow({ where }));
  return { outingId, itemId };
}

/** The one who told it, a member, and whoever leads. */
const TELLERS = ["trekker", "member"] as const;

/** The figures of what went out: brought in by whoever leads the channels. */
export const resultCases: Record<string, CommandCase> = {
  "results.import": { allowed: ["trekker"], prepare: async (town) => file(town) },
  "results.note": {
    allowed: ["trekker"],
    prepare: async (town) => {
      const { outingId } = await message(town);
      return { id: newId(), outingId, onDay: "2026-11-21", figures: { reach: 40 } };
    },
  },
  "results.tie": { allowed: ["trekker"], prepare: message },
  "results.untie": {
    allowed: ["trekker"],
    prepare: async (town) => {
      const { outingId, itemId } = await message(town);
      await must(as(town.members.fatima, tieOuting, { outingId, itemId }));
      return { outingId };
    },
  },
  "effects.tell": { allowed: STAFF_ONLY, prepare: async (town) => ({ ...(await published(town)), ...SAID }) },
  "effects.change": { allowed: TELLERS, prepare: async (town) => ({ ...(await effect(town)), ...SAID }) },
  "effects.remove": { allowed: TELLERS, prepare: effect },
};
