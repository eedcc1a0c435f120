import { beginMeeting } from "@/lib/features/meeting-run/commands";
import { startSeries } from "@/lib/features/meeting-series/commands";
import { inOrganisation } from "@/lib/platform/tenancy";
import { cookieOf } from "@/tests/bench/house/town";
import type { Figure } from "@/tests/bench/support/figure";
import { measure } from "@/tests/bench/support/load";
import type { WebServer } from "@/tests/bench/support/servers";
import { as } from "@/tests/support/as";
import { must } from "@/tests/support/post";
import type { PastTown } from "./history";

const SERVED = { clients: 1, warmUp: 10, calls: 60 };

type Look = { name: string; path: string };

/** Every page of the meeting and of insight, the longest stretch of time that can be asked for among them. */
export function looksOf({ planned, running, ended }: Meetings, goalId: string): Look[] {
  return [
    ["/meeting", "/meeting"],
    ["/meeting/…, planned: the agenda that the week writes", `/meeting/${planned}`],
    ["/meeting/…/run, running", `/meeting/${running}/run`],
    ["/meeting/…/minutes", `/meeting/${ended}/minutes`],
    ...[
      ["/insight", "period=year"],
      ["/insight/works", "period=year"],
      ["/insight/ideas", "period=year"],
      ["/insight/answering", "weeks=52"],
    ].flatMap(([path = "", longest]) => [
      [path, path],
      [`${path}, a year beside the year before`, `${path}?${longest}`],
    ]),
    ...["goals", "reflex", "communities", "figures", "month"].map((page) => [`/insight/${page}`, `/insight/${page}`]),
    ["/insight/goals/…", `/insight/goals/${goalId}`],
  ].map(([name = "", path = ""]) => ({ name, path }));
}

type Meetings = { planned: string; running: string; ended: string };

/** One meeting that comes, one that is on, and one of the past. */
export async function makeMeetings({ orgId, trekker, pinners }: PastTown): Promise<Meetings> {
  const people = { leadId: trekker.memberId, memberIds: pinners.map(({ memberId }) => memberId) };
  const begin = async (name: string) => {
    const rhythm = { weekday: 3, startsAt: "10:00", minutes: 60, fromDay: new Date().toISOString().slice(0, 10) };
    const { meetingId } = await must(as(trekker, startSeries, { name, ...rhythm, ...people }));
    if (!meetingId) throw new Error("The series plans no meeting.");
    return meetingId;
  };
  const [planned, running] = [await begin("Weekoverleg"), await begin("Redactieoverleg")];
  await must(as(trekker, beginMeeting, { meetingId: running, seenVersion: 0 }));
  const ended = await inOrganisation(orgId, (tx) =>
    tx.meeting.findFirstOrThrow({ where: { orgId, state: "ended" }, orderBy: { startsAt: "desc" } }),
  );
  return { planned, running, ended: ended.id };
}

type Served = { name: string; p50Ms: number; p95Ms: number };

/**
 * Asks for each page as the trekker, who sees all of it: in turn with the short history and with the long one, so that
 * whatever else the machine does falls on both.
 */
export async function servedInTurn(house: WebServer, short: Asking, long: Asking): Promise<[Served, Served][]> {
  const served: [Served, Served][] = [];
  for (const [index, look] of long.looks.entries()) {
    const before = short.looks[index] ?? look;
    served.push([await servedTo(house, short.town, before), await servedTo(house, long.town, look)]);
  }
  return served;
}

export type Asking = { town: PastTown; looks: readonly Look[] };

async function servedTo(house: WebServer, town: PastTown, { name, path }: Look): Promise<Served> {
  const headers = await cookieOf(town.trekker);
  const { p50Ms, p95Ms } = await measure({ url: house.url, ...SERVED, call: () => ({ path, headers }) });
  return { name, p50Ms, p95Ms };
}

/** A page with nothing on it, of the same kind of server. */
export async function servedBare(bare: WebServer): Promise<{ p50Ms: number; p95Ms: number }> {
  return measure({ url: bare.url, ...SERVED, call: () => ({ path: "/" }) });
}

/** What each page takes with the short history and with the long one. */
export function pageFigures(served: readonly [Served, Served][], bareMs: number): Figure[] {
  return served.flatMap(([short, { name, p50Ms, p95Ms }]): Figure[] => [
    { name: `${name}: p50`, value: p50Ms, unit: "ms" },
    { name: `${name}: p50 with the short history`, value: short.p50Ms, unit: "ms" },
    { name: `${name}: p95`, value: p95Ms, unit: "ms" },
    { name: `${name}: p95 with the short history`, value: short.p95Ms, unit: "ms" },
    { name: `${name}: p95 beside the bare page's`, value: p95Ms / bareMs, unit: "×" },
  ]);
}
