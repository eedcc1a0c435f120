/** What this browser can do with notices, and whether it is asked to. */
export type ThisDevice =
  | { kind: "unable" }
  /** Its owner said no to the browser, which asks only once. */
  | { kind: "blocked" }
  | { kind: "ready"; subscription: PushSubscription | null; endpointHash: string | null };

/** @returns nothing that asks anybody anything: a browser is asked on a press alone. */
export async function lookAtDevice(): Promise<ThisDevice> {
  if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window)) return { kind: "unable" };
  if (Notification.permission === "denied") return { kind: "blocked" };
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = (await registration?.pushManager.getSubscription()) ?? null;
  const endpointHash = subscription ? await hashOf(subscription.endpoint) : null;
  return { kind: "ready", subscription, endpointHash };
}

/** Asks the owner of this browser, and then its network for an address; null where one of them says no. */
export async function subscribeHere(publicKey: string): Promise<PushSubscription | null> {
  if ((await Notification.requestPermission()) !== "granted") return null;
  await navigator.serviceWorker.register("/sw.js");
  const { pushManager } = await navigator.serviceWorker.ready;
  // An address made with another installation's key takes no messages of ours.
  await (await pushManager.getSubscription())?.unsubscribe();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey }).catch(() => null);
}

/** Ends what this browser shows, without asking the server: the network tells it at the next message. */
export async function stopShowingHere(): Promise<void> {
  const here = await lookAtDevice();
  if (here.kind === "ready") await here.subscription?.unsubscribe();
}

/** What the server has to know to write to a subscription. */
export function keysOf(subscription: PushSubscription) {
  const { keys = {} } = subscription.toJSON();
  return { endpoint: subscription.endpoint, p256dh: keys.p256dh ?? "", auth: keys.auth ?? "" };
}

const BROWSERS = [
  ["Edg/", "Edge"],
  ["Firefox/", "Firefox"],
  ["SamsungBrowser/", "Samsung Internet"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;
const SYSTEMS = [
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Android", "Android"],
  ["Windows", "Windows"],
  ["Mac OS", "Mac"],
  ["Linux", "Linux"],
] as const;

/** A name by which its owner knows it among their others. */
export function nameOfDevice(agent: string): string {
  const first = (all: readonly (readonly [string, string])[]) => all.find(([sign]) => agent.includes(sign))?.[1];
  return [first(BROWSERS), first(SYSTEMS)].filter(Boolean).join(", ") || "Browser";
}

async function hashOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
