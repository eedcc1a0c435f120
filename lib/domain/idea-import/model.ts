/** What a file can bring in one go; a board of years has fewer cards than this. */
export const IDEAS_MAX = 2_000;
export const LABELS_MAX = 20;
export const LABEL_NAME_MAX = 40;
export const ROW_ERRORS_SHOWN = 200;

/** Where ideas of a file can go: waiting for an answer, chosen already, or nowhere. */
export const DESTINATIONS = ["pinned", "selected", "left_out"] as const;
export type Destination = (typeof DESTINATIONS)[number];

/** An idea as a file has it. `row`: the line of the table, or the number that the other board shows on the card. */
export type ImportedIdea = {
  row: number;
  /** The list it hung in there, by its key in `groups`. */
  group: string;
  title: string;
  body: string;
  linkUrl: string | null;
  labels: string[];
};

export type RowProblem = "noTitle" | "bodyTooLong" | "unreadable" | "badLink" | "unknownList" | "tooManyLabels";
/** `shown`: enough of the row to find it by. */
export type RowError = { row: number; shown: string; problem: RowProblem };

/** A list of the other board, or what a column of the table says; `key` empty where the file has no lists. */
export type Group = { key: string; name: string; count: number; suggested: Destination };

/** What a file holds. `shortened`: titles that were cut, with the whole title kept in the text. */
export type ReadIdeas = {
  groups: Group[];
  ideas: ImportedIdea[];
  errors: RowError[];
  /** Cards that the other board had put away. */
  archived: number;
  shortened: number;
};

/** Why a file gives no ideas at all. */
export type FileProblem =
  | { kind: "notTrello" }
  | { kind: "noTitleColumn" }
  | { kind: "empty" }
  | { kind: "tooMany"; max: number };
