/*
 * What the service worker does with a notice for this device: shows it, and opens its page when it is pressed. The page
 * asks who sits there, so a device that somebody else signed in on shows them their own.
 */

type Shown = { title: string; body: string; url: string; tag: string; lang: string };
type Client = { url: string; focus(): Promise<unknown>; navigate?(url: string): Promise<unknown> };
type Clients = { matchAll(options: object): Promise<Client[]>; openWindow(url: string): Promise<unknown> };

export type PushEvents = {
  push: { data: { json(): unknown } | null; waitUntil(work: Promise<unknown>): void };
  notificationclick: { notification: Notification; waitUntil(work: Promise<unknown>): void };
};

/** A message that cannot be read is shown as news without words: browsers end whoever shows nothing. */
export async function showPushed(event: PushEvents["push"], registration: ServiceWorkerRegistration): Promise<void> {
  const { title, body, url, tag, lang } = messageOf(event);
  const look = { icon: "/icon.svg", badge: "/icon.svg" };
  await registration.showNotification(title, { body, tag, lang, data: { url }, ...look });
}

function messageOf({ data }: PushEvents["push"]): Shown {
  try {
    return data?.json() as Shown;
  } catch {
    return { title: "Trekker", body: "", url: "/", tag: "trekker", lang: "nl" };
  }
}

/** In the window that is open already, else in a new one; never anywhere but here. */
export async function openPressed({ notification }: PushEvents["notificationclick"], clients: Clients): Promise<void> {
  notification.close();
  const asked = new URL(String(notification.data?.url ?? "/"), location.origin);
  const url = asked.origin === location.origin ? asked.href : location.origin;
  const [open] = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (!open?.navigate) return void (await clients.openWindow(url));
  await open.focus();
  await open.navigate(url).catch(() => clients.openWindow(url));
}
