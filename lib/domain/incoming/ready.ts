import type { Signal, SignalExtra } from "@/lib/domain/cases";
import { EXTRAS_MAX, SIGNAL_BODY_MAX } from "@/lib/domain/cases/limits";

const KEY_MAX = 500;
const NAME_MAX = 300;
const ADDRESS_MAX = 2_000;
const ALT_MAX = 2_000;

/**
 * What somebody said, in the shape that a case takes. Whatever a network lets through comes in here, and one post with a
 * name of a mile long must not keep out the ninety-nine beside it: what is too long is cut, what no database can hold
 * goes, and an address that is none is left out.
 */
export function readySignal(signal: Signal): Signal {
  const { from, message } = signal;
  return {
    ...signal,
    threadKey: key(signal.threadKey),
    from: from && {
      remoteId: key(from.remoteId),
      handle: text(from.handle, NAME_MAX),
      name: text(from.name, NAME_MAX),
      profileUrl: address(from.profileUrl),
    },
    message: {
      ...message,
      remoteKey: key(message.remoteKey),
      parentKey: message.parentKey === null ? null : key(message.parentKey),
      url: address(message.url),
      body: text(message.body, SIGNAL_BODY_MAX),
      language: message.language === null ? null : text(message.language, 20),
      extras: message.extras.flatMap(extra).slice(0, EXTRAS_MAX),
    },
  };
}

const text = (said: string, max: number): string => said.replaceAll("\u0000", "").slice(0, max).toWellFormed().trim();

/** A key is never empty: what a network gives no name is called so. */
const key = (said: string): string => text(said, KEY_MAX) || "?";

function address(said: string | null): string | null {
  const url = said === null ? null : URL.parse(said);
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  return isWeb && url.href.length <= ADDRESS_MAX ? url.href : null;
}

function extra({ kind, url, alt }: SignalExtra): SignalExtra[] {
  const there = address(url);
  return there === null ? [] : [{ kind, url: there, alt: text(alt, ALT_MAX) }];
}
