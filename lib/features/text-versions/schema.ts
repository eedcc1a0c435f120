/** How a text was at the end of one sitting of one person. Moments are ISO texts. */
export type TextVersionView = { id: string; by: string; memberId: string; at: string; body: string };

/** The history of one text, newest first; `isCut` when older versions are left out. */
export type TextHistory = { versions: TextVersionView[]; isCut: boolean };
