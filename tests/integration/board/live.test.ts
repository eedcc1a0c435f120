import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listenerOf, liveStream } from "@/app/api/live/stream";
import { moveIdea, pinIdea, remarkOnIdea } from "@/lib/features/board/commands";
import { recordByHand } from "@/lib/features/cases/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

type Name = "lieselot" | "wout" | "fatima";
let town: GivenOrganisation<Name>;
let open: AbortController[];

beforeEach(async () => {
  town = await given.organisation({ members: { lieselot: ["member"], wout: ["member"], fatima: ["trekker"] } });
  open = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const line of open) line.abort();
});

type Line = { next: () => Promise<string | null>; hangUp: () => void };

/**
 * Opens a line as a member's browser does, of which the page is so old; `next` gives the next thing said on it, null when
 * it is closed.
 */
async function listenAs(member: GivenMember, agoMs?: number): Promise<Line> {
  const leaving = new AbortController();
  open.push(leaving);
  const listening = await listenerOf(member.claims);
  if (!listening) throw new Error("Whoever listens is not there.");
  const line = { claims: member.claims, listening, ...(agoMs === undefined ? {} : { agoMs }) };
  const reader = liveStream(line, leaving.signal).getReader();
  const next = async () => {
    const { value, done } = await reader.read();
    return done ? null : new TextDecoder().decode(value).trim();
  };
  expect(await next()).toBe("retry: 1000");
  return { next, hangUp: () => leaving.abort() };
}

/** The process listens to PostgreSQL once the first of these pins comes through. */
async function untilHeard(line: Line): Promise<void> {
  const id = newId();
  const said = line.next();
  await vi.waitFor(async () => {
    await as(town.members.wout, pinIdea, { id: newId(), title: "Hoort iemand mij?" });
    expect(await Promise.race([said, Promise.resolve("nothing yet")])).not.toBe("nothing yet");
  });
  await as(town.members.wout, pinIdea, { id, title: "Ja" });
  while (!(await line.next())?.includes(id));
}

const RESYNC = 'data: {"topic":"resync"}';
const pinned = (ids: string[]) => `data: ${JSON.stringify({ topic: "ideas", ids })}`;

describe("a live line", () => {
  it("says which idea was pinned as soon as that is committed", async () => {
    const line = await listenAs(town.members.fatima);
    await untilHeard(line);
    const id = newId();
    await as(town.members.lieselot, pinIdea, { id, title: "De zeehond is terug" });
    expect(await line.next()).toBe(pinned([id]));
  });

  it("begins with what happened since its page was made, and with nothing from before", async () => {
    await untilHeard(await listenAs(town.members.fatima));
    const [realNow, early, between, late] = [performance.now.bind(performance), newId(), newId(), newId()];
    const other = await listenAs(town.members.lieselot);
    const pinAt = async (secondsAhead: number, id: string) => {
      vi.spyOn(performance, "now").mockImplementation(() => realNow() + secondsAhead * 1_000);
      await as(town.members.wout, pinIdea, { id, title: "Tussendoor" });
      while (!(await other.next())?.includes(id));
    };
    await pinAt(10, early);
    await pinAt(20, between);
    const line = await listenAs(town.members.fatima, 2_000);
    expect(await line.next()).toBe(pinned([between]));
    await as(town.members.wout, pinIdea, { id: late, title: "Daarna" });
    expect(await line.next()).toBe(pinned([late]));
  });

  it("asks to read everything anew where it cannot tell what was missed", async () => {
    await untilHeard(await listenAs(town.members.fatima));
    expect(await (await listenAs(town.members.fatima, 3_600_000)).next()).toBe(RESYNC);
    expect(await (await listenAs(town.members.fatima)).next()).toBe(RESYNC);
  });

  it("never says what was rolled back", async () => {
    const line = await listenAs(town.members.fatima);
    await untilHeard(line);
    const [taken, next] = [newId(), newId()];
    await expect(
      inOrganisation(town.orgId, async (tx) => {
        const event = { orgId: town.orgId, event: { topic: "ideas", ids: [taken] } };
        await tx.$executeRaw`select pg_notify('trekker_live', ${JSON.stringify(event)})`;
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    const stale = { ideaId: taken, seenVersion: 0, to: "selected" };
    expect(await as(town.members.fatima, moveIdea, stale)).toMatchObject({ ok: false });
    await as(town.members.lieselot, pinIdea, { id: next, title: "Wel gebleven" });
    expect(await line.next()).toBe(pinned([next]));
  });

  it("says nothing of another organisation", async () => {
    const elsewhere = await given.organisation({ members: { jef: ["member"] } });
    const line = await listenAs(town.members.fatima);
    await untilHeard(line);
    const id = newId();
    await as(elsewhere.members.jef, pinIdea, { title: "Van elders" });
    await as(town.members.wout, pinIdea, { id, title: "Van hier" });
    expect(await line.next()).toBe(pinned([id]));
  });

  it("says to an adviser what happens in the rooms that are open to them, and nothing of the others", async () => {
    const withAdviser = await given.organisation({ members: { wout: ["member"], piet: ["adviser"] } });
    const { wout, piet } = withAdviser.members;
    const [line, all] = [await listenAs(piet), await listenAs(wout)];
    await must(as(wout, recordByHand, { body: "Wanneer komt de veegwagen?", mode: "talking" }));
    const id = newId();
    await as(wout, pinIdea, { id, title: "De veegwagen" });
    const heardOn = async (said: Line) => {
      const heard: string[] = [];
      while (!heard.at(-1)?.includes(id)) heard.push((await said.next()) ?? "closed");
      return heard.join();
    };
    expect(await heardOn(all)).toContain('"cases"');
    expect(await heardOn(line)).not.toContain('"cases"');
  });

  it("says to the one who is told that there is a notice, and to nobody else", async () => {
    const [pinner, other] = [await listenAs(town.members.lieselot), await listenAs(town.members.fatima)];
    await untilHeard(pinner);
    const [ideaId, next] = [newId(), newId()];
    await as(town.members.lieselot, pinIdea, { id: ideaId, title: "Boekenkastje" });
    await as(town.members.wout, remarkOnIdea, { ideaId, body: "Mooi!" });
    await as(town.members.wout, pinIdea, { id: next, title: "Nog een" });
    const heard = async (line: Line) => {
      const said: string[] = [];
      while (!said.at(-1)?.includes(next)) said.push((await line.next()) ?? "closed");
      return said.slice(said.indexOf(pinned([ideaId])));
    };
    const notice = 'data: {"topic":"notices"}';
    expect(await heard(pinner)).toEqual([pinned([ideaId]), pinned([ideaId]), notice, pinned([next])]);
    expect(await heard(other)).toEqual([pinned([ideaId]), pinned([ideaId]), pinned([next])]);
  });

  it("ends when the browser goes, and takes nobody else with it", async () => {
    const [gone, stays] = [await listenAs(town.members.lieselot), await listenAs(town.members.fatima)];
    await untilHeard(stays);
    gone.hangUp();
    const id = newId();
    await as(town.members.wout, pinIdea, { id, title: "Na het afscheid" });
    expect(await stays.next()).toBe(pinned([id]));
  });

  it("is closed within a minute after the member was removed, and kept up with signs of life until then", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const line = await listenAs(town.members.wout);
    vi.advanceTimersByTime(15_000);
    while ((await line.next()) !== ": still here");
    const { orgId, memberId } = town.members.wout;
    await inOrganisation(orgId, (tx) =>
      tx.member.update({ where: { orgId_id: { orgId, id: memberId } }, data: { removedAt: new Date() } }),
    );
    vi.advanceTimersByTime(45_000);
    const rest: (string | null)[] = [];
    while (rest.at(-1) !== null) rest.push(await line.next());
    expect(rest).toEqual([": still here", ": still here", ": still here", null]);
  });
});
