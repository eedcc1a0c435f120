export const networkNames = [
  "bluesky",
  "facebook",
  "instagram",
  "linkedin",
  "mail",
  "mastodon",
  "newsletter",
  "x",
  "other",
] as const;

/** A network a channel can be on; `other` is whatever has no name here. */
export type NetworkName = (typeof networkNames)[number];

/** Where only answers go, each to one person: nothing is posted there. */
export const ANSWERS_ONLY: NetworkName = "mail";

/** Whether a stored word names a network; a channel's `network` column is plain text. */
export function isNetworkName(word: string): word is NetworkName {
  return networkNames.some((name) => name === word);
}
