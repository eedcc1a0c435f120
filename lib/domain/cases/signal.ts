import type { CaseSource } from "./words";

/** A picture or a link that came along with what somebody said: shown, never fetched. */
export type SignalExtra = { kind: "picture" | "link"; url: string; alt: string };

/** One thing that was said outside, as a source brings it in. */
export type Signal = {
  source: CaseSource;
  network: string;
  /** The channel it is answered on; null: none of ours, or not known. */
  channelId: string | null;
  /** Which conversation there it belongs to. */
  threadKey: string;
  /** Who said it; null: nobody knows. */
  from: { remoteId: string; handle: string; name: string; profileUrl: string | null } | null;
  message: {
    /** What the network calls it: the same twice is once. */
    remoteKey: string;
    parentKey: string | null;
    url: string | null;
    body: string;
    language: string | null;
    /** An ISO instant. */
    sentAt: string;
    extras: SignalExtra[];
    /** What an answer to it has to name, as the connector wants it. */
    replyRef: Record<string, string> | null;
  };
};
