/*
 * What rides along with a verdict, in the words the starters use. `acceptor` names the role whose word is asked: with
 * `with_acceptance` it accepts, with `consult_first` it is consulted. `topic` is the topic of the item itself, so a
 * starter fits every organisation.
 */
export const byTrekker = { kind: "acceptor", with: "trekker" } as const;
export const byExecutive = { kind: "acceptor", with: "executive" } as const;
export const byExpert = { kind: "acceptor", with: "expert" } as const;
export const expertOfTopic = { kind: "expert", with: "topic" } as const;
export const fourEyes = { kind: "four_eyes" } as const;
export const approvedContentOnly = { kind: "approved_content_only" } as const;
export const hardContentOnly = { kind: "hard_content_only" } as const;
/** With the trekkers of the segments that the item touches. */
export const coordinate = { kind: "coordinate" } as const;
