/** Words that people put on ideas to find them again. A label is known by its name; the colour only helps the eye. */

/** The quiet colours, all out of the tokens; each has a word of its own in the catalogues. */
export const LABEL_COLOURS = ["green", "sage", "amber", "red", "ink", "stone"] as const;
export type LabelColour = (typeof LABEL_COLOURS)[number];

export const LABELS_MAX = 60;
/** As many as the export of another board can bring along. */
export const LABELS_PER_IDEA = 20;

/** The colour that is stored under a word; one that is no longer among them shows as stone. */
export const asLabelColour = (word: string): LabelColour => LABEL_COLOURS.find((colour) => colour === word) ?? "stone";
