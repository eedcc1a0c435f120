import { UPLOAD_MAX_BYTES } from "@/lib/domain/workflow/limits";
import type { Answer } from "@/lib/features/board/options";
import { about, tellKept } from "./news";
import type { KeptFile, KeptPin, SaidRefusal } from "./pin";
import { changePin, dropPin, keptPins, readPin } from "./store";

/** The tag under which the browser wakes the worker once the line is back. */
export const SYNC_TAG = "trekker.kept";

const PIN_MS = 30_000;
const PICTURE_MS = 180_000;
/** Not this idea's fault: signed out, broken there, too much at once, or somebody else is signed in by now. */
const LATER = new Set(["not_signed_in", "fault", "too_many"]);
const FOR_SOMEBODY_ELSE = "board.keptForOther";

/** Sends everything that waits for this member; false when the line, or the server, cannot take it now. */
export async function sendKept(owner: string): Promise<boolean> {
  for (const { id } of (await keptPins(owner)).filter(isOnItsWay)) {
    const isPinned = await pinKept(id);
    if (!isPinned || !(await alone(id, () => bringPictures(id)))) return false;
  }
  return true;
}

const isOnItsWay = ({ state }: KeptPin): boolean => state === "waiting";

/**
 * Pins one idea that waits, without its pictures; false when that cannot be done now. The id goes along, so that one
 * whose answer got lost is not pinned twice.
 */
export const pinKept = (id: string): Promise<boolean> =>
  alone(id, async () => {
    const pin = await readPin(id);
    if (!pin || !isOnItsWay(pin) || pin.isPinned) return true;
    const answer = await postIdea(pin);
    if (!answer) return false;
    if (answer.ok) {
      if (pin.files.length > 0) await changePin(id, { isPinned: true });
      else await dropPin(id);
      tellKept({ kind: "pinned", ...about(pin) });
    } else {
      await changePin(id, { state: "refused", refusal: answer.refusal });
      tellKept({ kind: "refused", ...about(pin), refusal: answer.refusal });
    }
    return true;
  });

/** The server's answer to an idea; null when it has to be asked later. */
export async function postIdea(pin: KeptPin): Promise<Answer<unknown> | null> {
  const { id, title, body, link, source, owner } = pin;
  const answer = await post("board.pinIdea", {
    id,
    title,
    body,
    linkUrl: link || null,
    source,
    keptFor: owner ?? undefined,
  });
  return answer && isForLater(answer) ? null : answer;
}

/** One after another; each goes off the list once it hangs there. What is not taken stays, with why. */
async function bringPictures(id: string): Promise<boolean> {
  const pin = await readPin(id);
  if (!pin?.isPinned || !isOnItsWay(pin)) return true;
  let files = pin.files;
  for (const file of pin.files.filter(({ refusal }) => !refusal)) {
    const brought = await bring(file, pin);
    if (brought === "later") return false;
    files =
      brought === "done"
        ? files.filter((one) => one !== file)
        : files.map((one) => (one === file ? { ...file, refusal: brought } : one));
    await changePin(id, { files });
    tellKept({ kind: "changed" });
  }
  if (files.length === 0) await dropPin(id);
  else await changePin(id, { state: "left" });
  tellKept(files.length === 0 ? { kind: "changed" } : { kind: "left", ...about(pin) });
  return true;
}

async function bring(file: KeptFile, pin: KeptPin): Promise<"done" | "later" | SaidRefusal> {
  if (file.blob.size > UPLOAD_MAX_BYTES) return TOO_LARGE;
  const form = new FormData();
  form.append("source", pin.source);
  form.append("keptFor", pin.owner ?? "");
  form.append("file", file.blob, file.name);
  const added = await send<{ assetId: string }>("/api/assets", { body: form, signal: AbortSignal.timeout(PICTURE_MS) });
  if (!added || isForLater(added)) return "later";
  if (!added.ok) return added.refusal;
  const attached = await post("assets.attach", { ideaId: pin.id, assetId: added.value.assetId });
  if (!attached || isForLater(attached)) return "later";
  return attached.ok ? "done" : attached.refusal;
}

const TOO_LARGE: SaidRefusal = {
  code: "invalid",
  message: "media.tooLarge",
  values: { megabytes: UPLOAD_MAX_BYTES / 1024 / 1024 },
};

const isForLater = (answer: Answer<unknown>): boolean =>
  !answer.ok && (LATER.has(answer.refusal.code) || answer.refusal.message === FOR_SOMEBODY_ELSE);

function post(command: string, input: object): Promise<Answer<unknown> | null> {
  const headers = { "content-type": "application/json" };
  const signal = AbortSignal.timeout(PIN_MS);
  return send(`/api/commands/${command}`, { headers, body: JSON.stringify(input), signal });
}

/** Null when no answer came, or none of ours. */
async function send<T>(address: string, request: RequestInit): Promise<Answer<T> | null> {
  try {
    const response = await fetch(address, { method: "POST", ...request });
    // A proxy in between may refuse a large picture in words of its own.
    const isOurs = response.headers.get("content-type")?.includes("json");
    if (response.status === 413 && !isOurs) return { ok: false, refusal: TOO_LARGE as never };
    return await response.json();
  } catch {
    return null;
  }
}

/** One idea is sent by one page or worker at a time; the next finds what is left of it. */
function alone(id: string, work: () => Promise<boolean>): Promise<boolean> {
  // Pages that came over a line without a seal have no locks; the server keeps doubles out by itself.
  return navigator.locks ? navigator.locks.request(`${SYNC_TAG}.${id}`, work) : work();
}
