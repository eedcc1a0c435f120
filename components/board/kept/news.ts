import type { KeptPin, SaidRefusal } from "./pin";

/** What became of what is kept: told to every page of this device, whichever of them or the worker did it. */
export type KeptNews =
  | { kind: "changed" }
  | { kind: "pinned" | "left"; id: string; owner: string; title: string }
  | { kind: "refused"; id: string; owner: string; title: string; refusal: SaidRefusal };

const NAME = "trekker.kept";
const listeners = new Set<(news: KeptNews) => void>();
let channel: BroadcastChannel | undefined;

function open(): BroadcastChannel {
  if (!channel) {
    channel = new BroadcastChannel(NAME);
    channel.onmessage = ({ data }) => hearHere(data);
  }
  return channel;
}

function hearHere(news: KeptNews): void {
  for (const hear of listeners) hear(news);
}

export function tellKept(news: KeptNews): void {
  open().postMessage(news);
  hearHere(news);
}

/** The returned function ends the hearing. */
export function hearKept(hear: (news: KeptNews) => void): () => void {
  open();
  listeners.add(hear);
  return () => listeners.delete(hear);
}

/** What is told of one idea. */
export const about = ({ id, owner, title }: KeptPin) => ({ id, owner: owner ?? "", title });
