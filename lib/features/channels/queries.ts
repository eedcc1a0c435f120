import { z } from "zod";
import { automaticConnectorFor, canConnect, type NetworkName, type RejectionCode } from "@/lib/connectors";
import { invalid, ok, type Result, refuse } from "@/lib/domain/result";
import { clock } from "@/lib/platform/clock";
import { askNetwork } from "@/lib/platform/outside/network";
import { seal, unseal } from "@/lib/platform/secrets";
import type { Tx } from "@/lib/platform/tenancy";
import type { AskedAccount, ChannelView, LookView } from "./schema";

const CHECK_TIMEOUT_MS = 8_000;
/** Long enough to store it after the check, too short to store what changed since. */
const PROOF_MS = 5 * 60_000;

const proven = z.object({
  serviceUrl: z.string(),
  handle: z.string(),
  appPassword: z.string(),
  checkedAt: z.number(),
  /** What the account's own server takes; null: what its network takes. */
  characterLimit: z.int().nullable(),
  /** Whether what is said to it is read. */
  isRead: z.boolean(),
});
export type ProvenAccount = z.output<typeof proven>;

type ProofOf = { orgId: string; channelId: string };
const proofAbout = ({ orgId, channelId }: ProofOf): string => `account-check:${orgId}:${channelId}`;

/** The channels in use, by name. */
export async function channelsOf(tx: Tx, orgId: string): Promise<ChannelView[]> {
  const looks = await looksOf(tx, orgId);
  const rows = await tx.channel.findMany({
    where: { orgId, archivedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, name, network, characterLimit, handle, serviceUrl, sealedSecret, checkedAt }) => {
    const isConnected = sealedSecret !== null && handle !== null && serviceUrl !== null && checkedAt !== null;
    return {
      id,
      name,
      characterLimit,
      network: network as NetworkName,
      canConnect: canConnect(network as NetworkName),
      account: isConnected ? { handle, serviceUrl, checkedAt: checkedAt.toISOString() } : null,
      look: looks.get(id) ?? null,
    };
  });
}

/** How reading goes, by channel. */
async function looksOf(tx: Tx, orgId: string): Promise<Map<string, LookView>> {
  const rows = await tx.channelPoll.findMany({ where: { orgId } });
  return new Map(
    rows.map(({ channelId, polledAt, failures, nextAt, lastError }) => [
      channelId,
      { polledAt: polledAt?.toISOString() ?? null, failures, nextAt: nextAt.toISOString(), lastError },
    ]),
  );
}

/**
 * Asks the network whether an account works. Outside any transaction: the network may take its time, and nobody should
 * wait for it. Its yes comes back as a sealed proof, which is what the command stores from.
 */
export async function checkAccount(asked: AskedAccount): Promise<Result<{ proof: string }>> {
  const { orgId, channelId, network, serviceUrl, handle, appPassword } = asked;
  const connector = automaticConnectorFor(network, { ask: askNetwork });
  if (!connector) return refuse("wrong_state", "channels.noConnection");
  const credentials = { serviceUrl, identifier: handle, secret: appPassword };
  const check = await connector.checkAccount(credentials, AbortSignal.timeout(CHECK_TIMEOUT_MS));
  if (check.kind === "rejected") return invalid("appPassword", refusalIn(network, check.code));
  if (check.kind === "unreachable") return refuse("conflict", "channels.unreachable");
  const account: ProvenAccount = {
    serviceUrl,
    appPassword,
    handle: check.handle,
    checkedAt: clock.now().getTime(),
    characterLimit: check.characterLimit ?? null,
    isRead: connector.fetchMentions !== undefined,
  };
  return ok({ proof: seal(JSON.stringify(account), proofAbout({ orgId, channelId })) });
}

/** In whose words it is refused: what is a password on one network is a token on another. */
function refusalIn(network: NetworkName, code: RejectionCode): string {
  const isAboutToken = network === "mastodon" && (code === "credentials_refused" || code === "not_allowed");
  return isAboutToken ? `fields.token_${code}` : `fields.account_${code}`;
}

/** The account in a proof; null when it was not made here, for another channel, or too long ago. */
export function readProof(proof: string, { now, ...of }: ProofOf & { now: Date }): ProvenAccount | null {
  const account = proven.safeParse(opened(proof, of));
  return account.success && now.getTime() - account.data.checkedAt <= PROOF_MS ? account.data : null;
}

/** Whatever does not open was not sealed here: what is wrong with it makes no difference. */
function opened(proof: string, of: ProofOf): unknown {
  try {
    return JSON.parse(unseal(proof, proofAbout(of)));
  } catch {
    return null;
  }
}
