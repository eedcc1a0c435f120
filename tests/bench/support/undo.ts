/** Says how something that was opened is closed. */
export type Undo = (close: () => Promise<unknown>) => void;

/** What was opened, closed in the reverse order however the work ends: a bench that fails leaves no server behind. */
export async function withUndo<T>(work: (undo: Undo) => Promise<T>): Promise<T> {
  const closing: (() => Promise<unknown>)[] = [];
  try {
    return await work((close) => void closing.push(close));
  } finally {
    for (const close of closing.reverse()) await close();
  }
}
