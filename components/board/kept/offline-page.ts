import type { KeptPin } from "./pin";
import { SYNC_TAG, sendKept } from "./sending";
import { changePin, dropPin, keptPins, readWho } from "./store";

/*
 * The page that stands in for every other while there is no line: what waits on this device, and back to the board as
 * soon as the line is. Small and without a framework, because it comes out of the worker's cache whole.
 */

const AGAIN_MS = 5_000;
const part = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const sharedId = new URLSearchParams(location.search).get("share");

/** What is shared without a line needs no second tap: it goes as soon as it can, unless its owner says otherwise here. */
async function letItGo(pins: readonly KeptPin[]): Promise<KeptPin[]> {
  const pin = pins.find(({ id, state, owner }) => id === sharedId && state === "arrived" && owner !== null);
  if (!pin) return [...pins];
  await changePin(pin.id, { state: "waiting", isSeen: true });
  await askToBeWoken();
  return pins.map((one) => (one === pin ? { ...one, state: "waiting" } : one));
}

async function askToBeWoken(): Promise<void> {
  const registration = await navigator.serviceWorker?.ready;
  const sync =
    registration && "sync" in registration ? (registration.sync as { register(tag: string): Promise<void> }) : null;
  await sync?.register(SYNC_TAG).catch(() => undefined);
}

async function show(): Promise<void> {
  const who = await readWho();
  const pins = await letItGo(await keptPins(who?.owner ?? ""));
  const shared = pins.find(({ id }) => id === sharedId);
  const waiting = pins.filter(({ state }) => state === "waiting");
  part("kept").hidden = pins.length === 0;
  part("shared").hidden = !shared;
  part("waits").hidden = waiting.length === 0;
  part("unclaimed").hidden = !shared || shared.owner !== null;
  part("list").replaceChildren(...pins.map(line));
}

function line(pin: KeptPin): HTMLElement {
  const item = document.createElement("li");
  const title = document.createElement("strong");
  title.textContent = pin.title;
  item.append(title);
  if (pin.body || pin.link) {
    const words = document.createElement("p");
    words.textContent = [pin.body, pin.link].filter(Boolean).join("\n");
    item.append(words);
  }
  const pictures = document.createElement("div");
  for (const { blob, name } of pin.files) {
    const picture = document.createElement("img");
    picture.src = URL.createObjectURL(blob);
    picture.alt = name;
    pictures.append(picture);
  }
  if (pin.files.length > 0) item.append(pictures);
  return item;
}

async function goBackWhenTheLineIs(): Promise<void> {
  const reaches = await fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(AGAIN_MS) }).then(
    ({ status }) => status < 502,
    () => false,
  );
  if (!reaches) return;
  const who = await readWho().catch(() => null);
  // Before the page goes: this browser may not wake the worker, and whoever is here wants to see it hang.
  if (who?.owner) await sendKept(who.owner).catch(() => false);
  if (sharedId) location.replace("/board");
  else location.reload();
}

part("again").addEventListener("click", () => void goBackWhenTheLineIs());
part("discard").addEventListener("click", () => {
  if (sharedId) void dropPin(sharedId).then(show);
});
window.addEventListener("online", () => void goBackWhenTheLineIs());
setInterval(() => void goBackWhenTheLineIs(), AGAIN_MS);
void show();
