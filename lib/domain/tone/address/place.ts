/** What stands around a word that looks like a form of address. */
export type Place = { word: string; lower: string; before: string; after: string };
