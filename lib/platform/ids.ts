import { v7 } from "uuid";

/** A new id: UUIDv7, so ids of one table sort by the moment they were made and index pages stay together. */
export const newId = (): string => v7();
