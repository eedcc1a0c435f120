import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { KeptPin } from "./pin";

/*
 * Ideas that wait on this device, with their pictures: in the browser's own database, which the service worker reads
 * too. Each belongs to one member, so that a shared computer never shows or sends what somebody else left here.
 */

/** Who works on this device, as the last page that was opened says; and words for what comes while none is open. */
export type Who = { owner: string | null; photoTitle: string; language: string };

interface Kept extends DBSchema {
  pins: { key: string; value: KeptPin };
  who: { key: string; value: Who };
}

const HERE = "here";
let opened: Promise<IDBPDatabase<Kept>> | undefined;

function database(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>("trekker", 1, {
    upgrade: (db) => {
      db.createObjectStore("pins", { keyPath: "id" });
      db.createObjectStore("who");
    },
    // Another page wants a later layout: out of its way.
    blocking: () => void opened?.then((db) => db.close()),
    terminated: () => {
      opened = undefined;
    },
  });
  return opened;
}

/** Keeps an idea, or what became of it. @throws when this device keeps nothing: a private window, a full disk. */
export async function keepPin(pin: KeptPin): Promise<void> {
  await (await database()).put("pins", pin);
}

/** Changes what is kept, when it is still there; gives it as it is then. */
export async function changePin(id: string, part: Partial<KeptPin>): Promise<KeptPin | null> {
  const turn = (await database()).transaction("pins", "readwrite");
  const pin = await turn.store.get(id);
  const changed = pin ? { ...pin, ...part } : null;
  if (changed) await turn.store.put(changed);
  await turn.done;
  return changed;
}

export async function readPin(id: string): Promise<KeptPin | null> {
  return (await (await database()).get("pins", id)) ?? null;
}

/** What waits here for this member, oldest first; with what was shared while nobody was signed in. */
export async function keptPins(owner: string): Promise<KeptPin[]> {
  const pins = await (await database()).getAll("pins");
  return pins.filter((pin) => pin.owner === null || pin.owner === owner).toSorted((a, b) => a.at - b.at);
}

/** It hangs on the board, or its owner lets it go. */
export async function dropPin(id: string): Promise<void> {
  await (await database()).delete("pins", id);
}

export async function rememberWho(who: Who): Promise<void> {
  await (await database()).put("who", who, HERE);
}

export async function readWho(): Promise<Who | null> {
  return (await (await database()).get("who", HERE)) ?? null;
}
