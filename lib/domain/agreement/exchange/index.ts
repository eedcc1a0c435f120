/*
 * The rows of the agreement as a table for a spreadsheet, and back: a column per fact, values in the organisation's own
 * words. Nothing here knows a file format or a language.
 */
export { IMPORT_MODES, type ImportMode, type MergedRow, mergedRows } from "./merge";
export * from "./model";
export { type ReadTable, readTable, type TableLimits } from "./read";
export { type CellKey, type CellWords, type Vocabulary, vocabularyOf } from "./vocabulary";
export { inFileOrder, toTable } from "./write";
