import type { Draft, KeptCopy, SaveAnswer, SaveRequest } from "./draft-keeper";

/** A text of an item: that of one channel, or with `null` what the channels share. */
export type TextAddress = { itemId: string; channelId: string | null };

/** A network address that a card can be made of; while somebody is still typing one, the one before stays. */
export function isLink(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname.includes(".");
}

/** What came of sending: for what the channels share also which texts go along with it. */
export type SentText = { answer: SaveAnswer; followers: { channelId: string; revision: number }[] };

/**
 * Sends a text to the server by the command's own address and not as a server action: those wait for each other, and
 * none of them outlives the page. @throws when nobody answered.
 */
export async function sendText(
  { itemId, channelId }: TextAddress,
  { draft, seenRevision, isLeaving }: SaveRequest,
  takesBack: boolean,
): Promise<SentText> {
  const seen = { itemId, seenRevision, takesBack };
  const [command, input] =
    channelId === null
      ? ["items.saveBase", { ...seen, body: draft.body }]
      : ["items.saveVariant", { ...seen, ...draft, channelId }];
  const response = await fetch(`/api/commands/${command}`, {
    method: "POST",
    keepalive: isLeaving,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
  });
  if (response.status >= 502) throw new Error(`${command} answered ${response.status}`);
  const { ok, value, refusal } = await response.json();
  if (ok) {
    const { revision, savedAt, followers = [] } = value;
    return { answer: { kind: "saved", revision, at: savedAt }, followers };
  }
  if (refusal.message !== "items.textChanged") return { answer: { kind: "refused", refusal }, followers: [] };
  const { name, by, body, revision } = refusal.values;
  return { answer: { kind: "stale", theirs: { editedBy: name, editedById: by, body, revision } }, followers: [] };
}

/** Tells the others who have this item open that somebody is writing in it. */
export function tellEditing({ itemId, channelId }: TextAddress): void {
  const body = JSON.stringify({ itemId, channelId });
  const headers = { "content-type": "application/json" };
  // Nobody waits for this: a courtesy that did not arrive is told again with the next words.
  fetch("/api/commands/remarks.tellEditing", { method: "POST", headers, body }).catch(() => undefined);
}

const PREFIX = "trekker.text";

/** The copies on this device of one person's text, by the revision they were typed on. */
export function keptText(viewerId: string, { itemId, channelId }: TextAddress) {
  const prefix = `${PREFIX}.${viewerId}.${itemId}.${channelId ?? "shared"}.`;
  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  return {
    read: (): KeptCopy | null => newest(keys().map((key) => copyIn(localStorage.getItem(key)))),
    write: (copy: KeptCopy): void => {
      const own = `${prefix}${copy.revision}`;
      try {
        localStorage.setItem(own, JSON.stringify(copy));
      } catch {
        // A full or closed store: the text is still on the screen and on its way to the server.
        return;
      }
      for (const key of keys()) if (key !== own) localStorage.removeItem(key);
    },
    forget: (): void => {
      for (const key of keys()) localStorage.removeItem(key);
    },
  };
}

function copyIn(text: string | null): KeptCopy | null {
  try {
    const copy: KeptCopy = JSON.parse(text ?? "null");
    return typeof copy?.draft?.body === "string" && typeof copy.revision === "number" ? copy : null;
  } catch {
    return null;
  }
}

function newest(copies: (KeptCopy | null)[]): KeptCopy | null {
  const found = copies.filter((copy) => copy !== null);
  return found.sort((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null;
}

/** What goes to the server of a draft: a link that is none yet stays as it was there. */
export const sendable = (draft: Draft, savedLink: string | null): Draft => {
  const link = (draft.linkUrl ?? "").trim();
  const linkUrl = link === "" ? null : isLink(link) ? link : savedLink;
  return { body: draft.body, linkUrl, linkTitle: draft.linkTitle?.trim() ? draft.linkTitle : null };
};
