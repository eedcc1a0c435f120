/*
 * Ideas that come in by a file: a board as Trello exports it, or a table. Source: domain.md "Board".
 * What is read is shown before anything is done; a row is an idea or says why it is none.
 */

export * from "./model";
export { readIdeaTable } from "./table";
export { readTrello } from "./trello";
