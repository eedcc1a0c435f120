import type { ByHandConnector, HandOver, PublishContent } from "@/lib/connectors/port";
import { limitsOf, type NetworkName } from "@/lib/domain/channels";
import { readPastedLink } from "./link";

/** A network without a connection: a person posts there and gives the link back. Sends nothing itself. */
export function byHandConnector(network: NetworkName): ByHandConnector {
  return {
    mode: "by_hand",
    network,
    limits: () => limitsOf(network),
    handOver,
    readLink: (pasted) => readPastedLink(network, pasted),
  };
}

/** The text to copy: what was written, and below it the card's address unless the text already has it. */
function handOver({ text, linkCard }: PublishContent): HandOver {
  if (linkCard === undefined || text.includes(linkCard.url)) return { kind: "by_hand", text };
  return { kind: "by_hand", text: text.trim() === "" ? linkCard.url : `${text}\n\n${linkCard.url}` };
}
