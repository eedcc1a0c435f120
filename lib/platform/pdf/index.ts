import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Paper } from "@/lib/domain/papers";

/** A sheet that takes longer than this will not come. */
const PATIENCE_MS = 30_000;
/** A press that nobody asked anything for so long is put away: it holds the letters in memory. */
const IDLE_MS = 60_000;

type Answer = { id: number; pdf: Uint8Array<ArrayBuffer> } | { id: number; fault: string };
type Waiting = { resolve: (pdf: Uint8Array<ArrayBuffer>) => void; reject: (fault: Error) => void };
type Press = { worker: Worker; waiting: Map<number, Waiting>; idle?: NodeJS.Timeout };

const kept = globalThis as typeof globalThis & { trekkerPress?: Press; trekkerSheets?: number };

/** Sets a sheet as a PDF, in a thread of its own so that everybody else is answered meanwhile. */
export async function pdfOf(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const press = openPress();
  const id = (kept.trekkerSheets ?? 0) + 1;
  kept.trekkerSheets = id;
  clearTimeout(press.idle);
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
  press.waiting.set(id, { resolve, reject });
  const late = setTimeout(() => closePress(press, new Error("the sheet took too long")), PATIENCE_MS);
  press.worker.ref();
  press.worker.postMessage({ id, paper });
  try {
    return await promise;
  } finally {
    clearTimeout(late);
  }
}

function openPress(): Press {
  const known = kept.trekkerPress;
  if (known) return known;
  // Where it lies is said by its path, as it is not built with the rest; nothing of how this process was started holds for it.
  const worker = new Worker(join(process.cwd(), "lib", "platform", "pdf", "press.ts"), { execArgv: [] });
  const press: Press = { worker, waiting: new Map() };
  kept.trekkerPress = press;
  worker.on("message", (answer: Answer) => settle(press, answer));
  worker.on("error", (fault) => closePress(press, fault));
  worker.on("exit", () => closePress(press, new Error("the press stopped")));
  return press;
}

function settle(press: Press, answer: Answer): void {
  const asked = press.waiting.get(answer.id);
  press.waiting.delete(answer.id);
  if ("pdf" in answer) asked?.resolve(answer.pdf);
  else asked?.reject(new Error(answer.fault));
  if (press.waiting.size > 0) return;
  press.worker.unref();
  press.idle = setTimeout(() => closePress(press, new Error("the press was put away")), IDLE_MS).unref();
}

function closePress(press: Press, fault: Error): void {
  if (kept.trekkerPress === press) delete kept.trekkerPress;
  clearTimeout(press.idle);
  for (const { reject } of press.waiting.values()) reject(fault);
  press.waiting.clear();
  void press.worker.terminate();
}
