/** Something that happened to an idea, as the journal has it. Moments are ISO texts. */
export type IdeaEvent = {
  id: string;
  action: string;
  by: string;
  at: string;
  words: string | null;
  /** The theme it was stacked under, or the title of the idea it went up in or that went up in it. */
  theme: string | null;
};
