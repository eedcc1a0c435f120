/** A version of the agreement that somebody is asked to sign. */
export type SignatureAsked = {
  versionId: string;
  number: number;
  /** Who proposed it, with which words and when (ISO). */
  by: string;
  words: string;
  at: string;
  /** In whose name it would be signed, when that is somebody who is away. */
  deputyFor: string | null;
};
