import { appointDeputy } from "@/lib/features/deputies/commands";
import { askExtension } from "@/lib/features/extensions/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { must, postBeingWritten } from "@/tests/support/post";
import { byHand, type CommandCase, DAY_MS, EVERYBODY, LEADS, newcomer, now, type StaffTown } from "./town";

const hence = (ms: number): string => new Date(Date.now() + ms).toISOString();

async function invitation({ orgId, members }: StaffTown) {
  const invitationId = newId();
  const row = { email: `${invitationId}@zonnebeke.example`, name: "Yasmin", role: "member", tokenHash: invitationId };
  const times = { createdAt: now(), expiresAt: new Date(Date.now() + 86_400_000) };
  await inOrganisation(orgId, (tx) =>
    tx.invitation.create({ data: { orgId, id: invitationId, ...row, ...times, invitedById: members.fatima.memberId } }),
  );
  return { invitationId };
}

/** The organisation, its channels, and who does what in it. */
export const peopleCases: Record<string, CommandCase> = {
  "notices.markRead": { allowed: EVERYBODY, isAboutNothing: true, prepare: async () => ({ ids: [] }) },
  "self.saveProfile": {
    allowed: EVERYBODY,
    isAboutNothing: true,
    prepare: async () => ({ name: "Nieuwe Naam", jobTitle: "", locale: "nl" }),
  },
  "channels.add": {
    allowed: ["trekker"],
    isAboutNothing: true,
    prepare: async () => ({ name: `Kanaal ${newId().slice(-6)}`, network: "facebook" }),
  },
  "channels.prepareConnection": {
    allowed: ["trekker"],
    prepare: async (town) => ({ channelId: town.channels.bluesky, handle: "zonnebeke.test", appPassword: "abcd-efgh" }),
  },
  "channels.connect": {
    allowed: ["trekker"],
    throughWith: "invalid",
    prepare: async (town) => ({ channelId: town.channels.bluesky, proof: "geen" }),
  },
  "channels.disconnect": { allowed: ["trekker"], prepare: async (town) => ({ channelId: town.channels.bluesky }) },
  "team.invite": {
    allowed: LEADS,
    isAboutNothing: true,
    prepare: async () => ({ name: "Yasmin Öztürk", email: `y.${newId()}@zonnebeke.example`, role: "member" }),
  },
  "team.revokeInvitation": { allowed: LEADS, prepare: invitation },
  "team.changeRoles": {
    allowed: LEADS,
    prepare: async (town) => ({ memberId: await newcomer(town), roles: [{ role: "member", segmentId: null }] }),
  },
  "team.remove": { allowed: LEADS, prepare: async (town) => ({ memberId: await newcomer(town) }) },
  "deputies.appoint": {
    allowed: EVERYBODY,
    prepare: async (town) => ({ deputyId: await newcomer(town), from: hence(0), until: hence(DAY_MS), words: "" }),
  },
  "deputies.end": {
    allowed: LEADS,
    prepare: async (town) => {
      const turn = { memberId: await newcomer(town), deputyId: town.members.tom.memberId };
      return must(as(town.members.fatima, appointDeputy, { ...turn, from: hence(0), until: hence(DAY_MS) }));
    },
  },
  "extensions.ask": {
    allowed: ["member"],
    prepare: async (town) => {
      const { seen } = await postBeingWritten(town.members.wout, byHand(town));
      return { ...seen, until: hence(60 * DAY_MS), reason: "De foto komt later." };
    },
  },
  "extensions.decide": {
    allowed: ["trekker"],
    prepare: async (town) => {
      const { seen } = await postBeingWritten(town.members.wout, byHand(town));
      const asked = { ...seen, until: hence(60 * DAY_MS), reason: "De foto komt later." };
      return { ...(await must(as(town.members.wout, askExtension, asked))), isGranted: true };
    },
  },
  "organisation.setSmallTeam": {
    allowed: ["executive"],
    isAboutNothing: true,
    prepare: async ({ orgId }) => {
      const where = { id: orgId };
      const { isSmallTeam } = await inOrganisation(orgId, (tx) => tx.organisation.findUniqueOrThrow({ where }));
      return { isSmallTeam: !isSmallTeam, words: "We zijn met te weinig." };
    },
  },
};
