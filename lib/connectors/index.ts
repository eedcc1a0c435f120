import type { NetworkName } from "@/lib/domain/channels";
import type { ReachOptions } from "./address";
import { blueskyConnector } from "./bluesky";
import { byHandConnector } from "./by-hand";
import { type DeliverAnswer, mailConnector } from "./mail";
import { mastodonConnector } from "./mastodon";
import type { AutomaticConnector, Connector } from "./port";

export type { NetworkName } from "@/lib/domain/channels";
export type * from "./port";

/** What an installation decides about its connectors. */
export type ConnectorOptions = ReachOptions & {
  /** How an answer by mail leaves; left out where none has to. */
  deliverAnswer?: DeliverAnswer;
};

type MakeAutomatic = (options: ConnectorOptions) => AutomaticConnector;

/** The networks with accounts that we can send to ourselves; a new one is a folder and a line here. */
const automatic: Partial<Record<NetworkName, MakeAutomatic>> = {
  bluesky: blueskyConnector,
  mastodon: mastodonConnector,
};

/** Whether a channel on this network can be connected, or is always posted on by hand. */
export function canConnect(network: NetworkName): boolean {
  return automatic[network] !== undefined;
}

/** Whether what is said to an account of this network can be read. */
export function canFetchMentions(network: NetworkName): boolean {
  return automatic[network]?.({}).fetchMentions !== undefined;
}

/** Whether what is counted of posts on this network can be asked. */
export function canFetchFigures(network: NetworkName): boolean {
  return automatic[network]?.({}).fetchFigures !== undefined;
}

/** Whether this network can be asked how many follow an account. */
export function canFetchSize(network: NetworkName): boolean {
  return automatic[network]?.({}).fetchSize !== undefined;
}

/**
 * The connector of a channel.
 *
 * @param channel.isConnected whether the channel has credentials; without them, also Bluesky is posted on by hand. Mail has
 *   none of its own: it leaves by the installation's mail server.
 */
export function connectorFor(
  channel: { network: NetworkName; isConnected: boolean },
  options: ConnectorOptions = {},
): Connector {
  if (channel.network === "mail" && options.deliverAnswer) return mailConnector(options.deliverAnswer);
  const make = channel.isConnected ? automatic[channel.network] : undefined;
  return make === undefined ? byHandConnector(channel.network) : make(options);
}

/** The connector that checks an account before its channel is connected; `null` where a network has none. */
export function automaticConnectorFor(network: NetworkName, options: ConnectorOptions = {}): AutomaticConnector | null {
  return automatic[network]?.(options) ?? null;
}
