import { assetOf, photo, pictureWith } from "@/tests/support/pictures";
import { postBeingWritten } from "@/tests/support/post";
import { byHand, type CommandCase, idea, type StaffTown, WRITERS } from "./town";

async function withPicture(town: StaffTown) {
  const { itemId } = await postBeingWritten(town.members.wout, byHand(town));
  const { mediaId } = await pictureWith(town.members.wout, itemId, await photo());
  return { itemId, mediaId };
}

/** A post with its texts and pictures. */
export const itemsCases: Record<string, CommandCase> = {
  "items.startPost": {
    allowed: WRITERS,
    prepare: async (town) => ({ ideaId: (await idea(town, "selected")).ideaId, channelIds: [town.channels.byHand] }),
  },
  "items.saveBase": {
    allowed: WRITERS,
    prepare: async (town) => {
      const { itemId } = await postBeingWritten(town.members.wout, byHand(town));
      return { itemId, body: "Wat de kanalen delen.", seenRevision: 0 };
    },
  },
  "items.followBase": {
    allowed: WRITERS,
    prepare: async (town) => {
      const { itemId } = await postBeingWritten(town.members.wout, byHand(town));
      return { itemId, channelId: town.channels.byHand, seenRevision: 1 };
    },
  },
  "items.saveVariant": {
    allowed: WRITERS,
    prepare: async (town) => {
      const { itemId } = await postBeingWritten(town.members.wout, byHand(town));
      return {
        itemId,
        channelId: town.channels.byHand,
        body: "Anders.",
        linkUrl: null,
        linkTitle: null,
        seenRevision: 1,
      };
    },
  },
  "items.saveDetails": {
    allowed: WRITERS,
    prepare: async (town) => {
      const { seen } = await postBeingWritten(town.members.wout, byHand(town));
      const details = {
        title: "Anders",
        risk: "low",
        priority: "normal",
        audience: "about_us",
        topicId: null,
        segmentId: null,
      };
      return { ...seen, ...details, channelIds: [town.channels.byHand], plannedAt: null };
    },
  },
  "media.saveAlt": {
    allowed: WRITERS,
    prepare: async (town) => ({ ...(await withPicture(town)), alt: "Drie kramen." }),
  },
  "media.addMedia": {
    allowed: WRITERS,
    prepare: async (town) => {
      const { itemId } = await postBeingWritten(town.members.wout, byHand(town));
      return { itemId, assetId: await assetOf(town.members.wout, await photo()) };
    },
  },
  "media.excuseAlt": {
    allowed: WRITERS,
    prepare: async (town) => ({ ...(await withPicture(town)), reason: "Het is een sfeervlak." }),
  },
  "media.crop": {
    allowed: WRITERS,
    prepare: async (town) => ({ ...(await withPicture(town)), crop: { x: 0, y: 0, width: 0.5, height: 0.5 } }),
  },
  "media.removeMedia": { allowed: WRITERS, prepare: withPicture },
};
