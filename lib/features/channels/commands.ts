import { canConnect, type NetworkName } from "@/lib/connectors";
import { invalid, ok, type Result, refuse } from "@/lib/domain/result";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { seal } from "@/lib/platform/secrets";
import type { Unit } from "@/lib/platform/unit";
import { readProof } from "./queries";
import {
  type AskedAccount,
  accountInput,
  addChannelInput,
  channelSecretAbout,
  connectChannelInput,
  disconnectChannelInput,
} from "./schema";

const keyOf = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 40) || "kanaal";

/** A channel of the organisation; posted on by hand until an account is connected. */
export const addChannel = command({
  name: "channels.add",
  input: addChannelInput,
  may: "channels.lead",
  run: async (unit, input): Promise<Result<{ channelId: string }>> => {
    const { tx, orgId } = unit;
    const channelId = input.id ?? newId();
    const { count } = await tx.channel.createMany({
      data: [
        {
          orgId,
          id: channelId,
          key: keyOf(input.name),
          name: input.name,
          network: input.network,
          characterLimit: input.characterLimit,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0)
      return refuse("conflict", "channels.nameTaken", { fields: { name: [{ message: "fields.taken" }] } });
    unit.journal({
      action: "channels.add",
      subject: { kind: "channel", id: channelId },
      data: { name: input.name, network: input.network },
    });
    return ok({ channelId });
  },
});

/** Reads what somebody typed to connect an account, and whether this channel takes one. Writes nothing. */
export const prepareConnection = command({
  name: "channels.prepareConnection",
  input: accountInput,
  may: "channels.lead",
  run: async ({ tx, orgId }, input): Promise<Result<AskedAccount>> => {
    const channel = await tx.channel.findUnique({ where: { orgId_id: { orgId, id: input.channelId } } });
    if (!channel) return refuse("not_found", "notFound");
    const network = channel.network as NetworkName;
    if (!canConnect(network)) return refuse("wrong_state", "channels.noConnection");
    if (network === "bluesky" && input.handle === "") return invalid("handle", "fields.required");
    return ok({ ...input, network, orgId });
  },
});

/** Connects an account that the network said yes to a moment ago; the secret is sealed to this channel's row. */
export const connectChannel = command({
  name: "channels.connect",
  input: connectChannelInput,
  may: "channels.lead",
  run: async (unit, { channelId, proof }): Promise<Result<{ handle: string }>> => {
    const { tx, orgId, now } = unit;
    const account = readProof(proof, { orgId, channelId, now });
    if (!account) return refuse("invalid", "channels.notChecked");
    const { handle, serviceUrl, appPassword, characterLimit } = account;
    await forgetOtherAccount(unit, channelId, { handle, serviceUrl });
    const { count } = await tx.channel.updateMany({
      where: { orgId, id: channelId },
      data: {
        serviceUrl,
        handle,
        sealedSecret: seal(appPassword, channelSecretAbout(orgId, channelId)),
        checkedAt: now,
        ...(characterLimit === null ? {} : { characterLimit }),
      },
    });
    if (count === 0) return refuse("not_found", "notFound");
    if (account.isRead) {
      const look = { orgId, id: newId(), channelId, nextAt: now };
      await tx.channelPoll.upsert({
        where: { orgId_channelId: { orgId, channelId } },
        create: look,
        update: { nextAt: now, failures: 0, lastError: null },
      });
    }
    unit.journal({
      action: "channels.connect",
      subject: { kind: "channel", id: channelId },
      data: { handle, serviceUrl },
    });
    return ok({ handle });
  },
});

/** How far another account was read says nothing about this one; the same one, connected again, goes on where it was. */
async function forgetOtherAccount(
  { tx, orgId }: Unit,
  channelId: string,
  account: { handle: string; serviceUrl: string },
): Promise<void> {
  const isSame = (await tx.channel.count({ where: { orgId, id: channelId, ...account } })) > 0;
  if (!isSame) await tx.channelPoll.deleteMany({ where: { orgId, channelId } });
}

/** Forgets the account; the channel is posted on by hand again. */
export const disconnectChannel = command({
  name: "channels.disconnect",
  input: disconnectChannelInput,
  may: "channels.lead",
  run: async (unit, { channelId }): Promise<Result<true>> => {
    const { count } = await unit.tx.channel.updateMany({
      where: { orgId: unit.orgId, id: channelId },
      data: { sealedSecret: null, handle: null, serviceUrl: null, checkedAt: null },
    });
    if (count === 0) return refuse("not_found", "notFound");
    await unit.tx.channelPoll.deleteMany({ where: { orgId: unit.orgId, channelId } });
    unit.journal({ action: "channels.disconnect", subject: { kind: "channel", id: channelId } });
    return ok(true);
  },
});

export const channelCommands = { addChannel, prepareConnection, connectChannel, disconnectChannel };
