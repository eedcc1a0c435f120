import type { NetworkName } from "@/lib/domain/channels";
import { type BlueskyOptions, blueskyConnector } from "./bluesky";
import { byHandConnector } from "./by-hand";
import type { AutomaticConnector, Connector } from "./port";

export type { NetworkName } from "@/lib/domain/channels";
export type * from "./port";

/** What an installation decides about its connectors. */
export type ConnectorOptions = BlueskyOptions;

type MakeAutomatic = (options: ConnectorOptions) => AutomaticConnector;

/** The networks we can send to ourselves; a new one is a folder and a line here. */
const automatic: Partial<Record<NetworkName, MakeAutomatic>> = { bluesky: blueskyConnector };

/** Whether a channel on this network can be connected, or is always posted on by hand. */
export function canConnect(network: NetworkName): boolean {
  return automatic[network] !== undefined;
}

/**
 * The connector of a channel.
 *
 * @param channel.isConnected whether the channel has credentials; without them, also Bluesky is posted on by hand.
 */
export function connectorFor(
  channel: { network: NetworkName; isConnected: boolean },
  options: ConnectorOptions = {},
): Connector {
  const make = channel.isConnected ? automatic[channel.network] : undefined;
  return make === undefined ? byHandConnector(channel.network) : make(options);
}

/** The connector that checks an account before its channel is connected; `null` where a network has none. */
export function automaticConnectorFor(network: NetworkName, options: ConnectorOptions = {}): AutomaticConnector | null {
  return automatic[network]?.(options) ?? null;
}
