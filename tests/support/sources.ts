import { channelSecretAbout } from "@/lib/features/channels/schema";
import { arrangeLooksOf } from "@/lib/features/polling/jobs";
import { seal } from "@/lib/platform/secrets";
import { inOrganisation } from "@/lib/platform/tenancy";

type Account = {
  orgId: string;
  channelId: string;
  network: string;
  serviceUrl: string;
  handle: string;
  secret: string;
};

/** Gives a channel an account on a network, as connecting it does, and gives the look that reads what is said to it. */
export async function connected({
  orgId,
  channelId,
  secret,
  ...account
}: Account): Promise<{ orgId: string; pollId: string }> {
  const sealedSecret = seal(secret, channelSecretAbout(orgId, channelId));
  await inOrganisation(orgId, (tx) =>
    tx.channel.update({
      where: { orgId_id: { orgId, id: channelId } },
      data: { ...account, sealedSecret, checkedAt: new Date() },
    }),
  );
  await arrangeLooksOf(orgId, new Date());
  const look = await inOrganisation(orgId, (tx) => tx.channelPoll.findFirst({ where: { orgId, channelId } }));
  if (!look) throw new Error("The channel is not read.");
  return { orgId, pollId: look.id };
}

/** Everything that was said outside and is kept, in the order in which it was said. */
export const heardIn = (orgId: string) =>
  inOrganisation(orgId, (tx) =>
    tx.caseMessage.findMany({
      where: { orgId, direction: "in" },
      orderBy: [{ sentAt: "asc" }, { id: "asc" }],
      select: { body: true, caseId: true, remoteKey: true, network: true, replyRef: true },
    }),
  );
