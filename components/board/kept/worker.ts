import { openPressed, type PushEvents, showPushed } from "@/components/notices/push-worker";
import { ideaOfShared, saysSomething } from "@/lib/domain/board/words";
import { newId } from "@/lib/features/board/options";
import { sharedFiles } from "./files";
import { tellKept } from "./news";
import { SYNC_TAG, sendKept } from "./sending";
import { keepPin, readWho, type Who } from "./store";

/*
 * The service worker. It does four things: takes in what a phone shares, sends what waits once the line is back, shows a
 * page of its own where no page can come, and shows notices while no page is open. It keeps no page and no answer of the server, so nothing of one person
 * is left for the next. By hand: of the libraries for this (serwist, workbox) one cache of three files would be used,
 * and their queues send requests again without knowing whose they are or what the answer says.
 */

/** Put in while it is built: each build has its own, and so replaces the worker and its files. */
declare const BUILD: string;

type Extendable = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Extendable & {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
};
type Syncing = Extendable & { tag: string };
type Events = PushEvents & {
  install: Extendable;
  activate: Extendable;
  fetch: Fetching;
  message: Extendable;
  sync: Syncing;
};
type ServiceWorkerScope = {
  addEventListener<K extends keyof Events>(kind: K, hear: (event: Events[K]) => void): void;
  skipWaiting(): Promise<void>;
  clients: Parameters<typeof openPressed>[1] & { claim(): Promise<void> };
  registration: ServiceWorkerRegistration;
};
const worker = globalThis as unknown as ServiceWorkerScope;

const PREFIX = "trekker-shell-";
const SHELL = `${PREFIX}${BUILD}`;
const OFFLINE = "/offline.html";
const FILES = [OFFLINE, "/offline.js", "/icon.svg"];

worker.addEventListener("install", (event) => {
  event.waitUntil(fetchShell(FILES).then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    Promise.all([forgetOthers(), worker.registration.navigationPreload?.enable()]).then(() => worker.clients.claim()),
  );
});

/** The page changed its language: the offline page follows. */
worker.addEventListener("message", (event) => {
  event.waitUntil(fetchShell([OFFLINE]));
});

worker.addEventListener("sync", (event) => {
  if (event.tag === SYNC_TAG) event.waitUntil(sendForWhoIsHere());
});

worker.addEventListener("push", (event) => event.waitUntil(showPushed(event, worker.registration)));

worker.addEventListener("notificationclick", (event) => event.waitUntil(openPressed(event, worker.clients)));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.method === "POST" && pathname === "/share") event.respondWith(takeShare(request));
  else if (request.method === "GET" && request.mode === "navigate") event.respondWith(pageOrOffline(event));
  else if (request.method === "GET" && FILES.includes(pathname)) event.respondWith(networkFirst(request));
});

async function fetchShell(files: readonly string[]): Promise<void> {
  const shell = await caches.open(SHELL);
  await shell.addAll(files.map((file) => new Request(file, { cache: "reload" })));
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== SHELL).map((name) => caches.delete(name)),
  );
}

async function pageOrOffline(event: Fetching): Promise<Response> {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return (await caches.match(OFFLINE)) ?? Response.error();
  }
}

async function networkFirst(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(request)) ?? Response.error();
  }
}

/** Keeps what was shared before anything else, and opens the board with it: there it is pinned with one tap. */
async function takeShare(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => null);
  if (!form) return Response.redirect("/board?pin=1", 303);
  const said = (name: string) => String(form.get(name) ?? "");
  const who = await readWho().catch(() => null);
  const shared = { title: said("title"), text: said("text"), url: said("url") };
  const files = sharedFiles(form.getAll("files"));
  if (files.length === 0 && !Object.values(shared).some(saysSomething)) return Response.redirect("/board?pin=1", 303);
  const idea = ideaOfShared(shared, photoTitle(who));
  const id = newId();
  try {
    const at = Date.now();
    await keepPin({ id, ...idea, owner: who?.owner ?? null, source: "shared", files, at, state: "arrived" });
  } catch {
    // This device keeps nothing: the words travel in the address, the pictures cannot.
    const words = { "pin-title": idea.title, "pin-text": idea.body, "pin-link": idea.link };
    const lost = files.length > 0 ? { "pin-lost": "1" } : {};
    return Response.redirect(`/board?${new URLSearchParams({ ...words, ...lost })}`, 303);
  }
  tellKept({ kind: "changed" });
  return Response.redirect(`/board?share=${id}`, 303);
}

function photoTitle(who: Who | null): string {
  const day = new Intl.DateTimeFormat(who?.language ?? "nl", { day: "numeric", month: "long" }).format(new Date());
  return (who?.photoTitle ?? "Foto, {day}").replace("{day}", day);
}

/** @throws when the line is not back after all, so that the browser wakes us once more. */
async function sendForWhoIsHere(): Promise<void> {
  const who = await readWho();
  if (who?.owner && !(await sendKept(who.owner))) throw new Error("What waits could not be sent yet.");
}
