import { closeDatabase } from "@/lib/platform/database";
import { closeJobSender } from "@/lib/platform/queues";
import { freshDatabase } from "@/tests/support/database";
import { testEnvironment } from "@/tests/support/environment";
import type { Figure } from "./figure";
import { type Undo, withUndo } from "./undo";

/** Measures with a database of its own, which this process works with as the program does; all of it is closed at the end. */
export function onFreshDatabase(measure: (databaseUrl: string, undo: Undo) => Promise<Figure[]>): Promise<Figure[]> {
  return withUndo(async (undo) => {
    const { url } = await freshDatabase();
    Object.assign(process.env, testEnvironment(url));
    undo(() => closeDatabase());
    undo(() => closeJobSender());
    return measure(url, undo);
  });
}
