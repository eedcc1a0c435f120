import { beforeEach, describe, expect, it } from "vitest";
import {
  type DraftKeeper,
  type KeptCopy,
  makeDraftKeeper,
  type SaveAnswer,
  type SaveRequest,
  type ServerText,
} from "@/components/items/draft-keeper";

/** A server with one text, a device that keeps copies, and a clock that moves when it is told to. */
class Room {
  server: ServerText = text("Dag allemaal.", 3);
  sent: SaveRequest[] = [];
  copy: KeptCopy | null = null;
  isDown = false;
  /** The server stores it, and its answer gets lost. */
  losesAnswers = false;
  kept = {
    read: () => this.copy,
    write: (copy: KeptCopy) => {
      this.copy = copy;
    },
    forget: () => {
      this.copy = null;
    },
  };
  private waiting: { run: () => void; at: number }[] = [];
  private time = 0;

  keeper(isOwn?: (body: string) => boolean): DraftKeeper {
    return makeDraftKeeper({
      ...(isOwn ? { isOwn } : {}),
      viewerId: "wout",
      text: this.server,
      send: (request) => this.receive(request),
      kept: this.kept,
      later: (run, afterMs) => {
        const entry = { run, at: this.time + afterMs };
        this.waiting.push(entry);
        return () => {
          this.waiting = this.waiting.filter((other) => other !== entry);
        };
      },
      now: () => new Date(Date.UTC(2026, 10, 24, 14, 30) + this.time).toISOString(),
    });
  }

  /** Lets time pass; everything that was due happens, and everything it set in motion ends. */
  async pass(ms: number): Promise<void> {
    this.time += ms;
    for (let due = this.due(); due.length > 0; due = this.due()) {
      this.waiting = this.waiting.filter((entry) => !due.includes(entry));
      for (const { run } of due) run();
      await settled();
    }
  }

  private due = () => this.waiting.filter(({ at }) => at <= this.time);

  /** Somebody else saves from another device. */
  writeElsewhere(body: string): void {
    this.server = { ...text(body, this.server.revision + 1), editedBy: "Fatima", editedById: "fatima" };
  }

  private async receive(request: SaveRequest): Promise<SaveAnswer> {
    if (this.isDown) throw new TypeError("Failed to fetch");
    this.sent.push(request);
    const { draft, seenRevision } = request;
    const { revision } = this.server;
    if (draft.body === this.server.body) return { kind: "saved", revision, at: this.server.editedAt };
    if (seenRevision !== revision) {
      return { kind: "stale", theirs: { body: this.server.body, revision, editedBy: this.server.editedBy } };
    }
    this.server = { ...this.server, ...draft, revision: revision + 1, editedBy: "Wout", editedById: "wout" };
    if (this.losesAnswers) throw new TypeError("Failed to fetch");
    return { kind: "saved", revision: revision + 1, at: "2026-11-24T14:30:01.000Z" };
  }
}

const text = (body: string, revision: number): ServerText => ({
  body,
  revision,
  linkUrl: null,
  linkTitle: null,
  editedBy: "Wout",
  editedById: "wout",
  editedAt: "2026-11-24T14:00:00.000Z",
});
const draft = (body: string) => ({ body, linkUrl: null, linkTitle: null });
const settled = () => new Promise<void>((done) => setImmediate(done));

let room: Room;
beforeEach(() => {
  room = new Room();
});

describe("what is typed", () => {
  it("is on this device at once and on the server after a pause in typing, once", async () => {
    const keeper = room.keeper();
    keeper.type(draft("Dag"));
    keeper.type(draft("Dag buurt."));
    expect(room.copy).toMatchObject({ draft: { body: "Dag buurt." }, revision: 3 });
    await room.pass(599);
    expect(room.sent).toEqual([]);
    await room.pass(1);
    expect(room.sent).toHaveLength(1);
    expect(room.server).toMatchObject({ body: "Dag buurt.", revision: 4 });
    expect(keeper.snapshot().save).toEqual({ kind: "saved", at: "2026-11-24T14:30:01.000Z" });
    expect(room.copy).toBeNull();
  });

  it("goes out without the pause when the page is left, in a request that outlives it", async () => {
    const keeper = room.keeper();
    keeper.type(draft("Nog net."));
    await keeper.settle(true);
    expect(room.sent).toMatchObject([{ draft: { body: "Nog net." }, isLeaving: true }]);
  });

  it("goes on top of a text that this person put there by another way, and is no conflict", async () => {
    const keeper = room.keeper((body) => body === "Wat alle kanalen zeggen.");
    room.writeElsewhere("Wat alle kanalen zeggen.");
    keeper.type(draft("Wat alle kanalen zeggen, en dit."));
    await room.pass(600);
    await room.pass(0);
    expect(room.server.body).toBe("Wat alle kanalen zeggen, en dit.");
    expect(keeper.snapshot().save.kind).toBe("saved");
  });

  it("while a save is under way is sent after it, on top of it", async () => {
    const keeper = room.keeper();
    keeper.type(draft("Een"));
    const first = keeper.settle();
    keeper.type(draft("Een twee"));
    await first;
    await room.pass(600);
    expect(room.sent.map(({ draft: { body }, seenRevision }) => [body, seenRevision])).toEqual([
      ["Een", 3],
      ["Een twee", 4],
    ]);
    expect(room.server).toMatchObject({ body: "Een twee", revision: 5 });
  });
});

describe("a line that drops", () => {
  it("keeps the text on this device and sends it by itself when the line is back", async () => {
    const keeper = room.keeper();
    room.isDown = true;
    keeper.type(draft("In de trein."));
    await room.pass(600);
    expect(keeper.snapshot().save.kind).toBe("offline");
    expect(room.copy?.draft.body).toBe("In de trein.");
    room.isDown = false;
    await room.pass(5_000);
    expect(room.server.body).toBe("In de trein.");
    expect(keeper.snapshot().save.kind).toBe("saved");
  });

  it("after the server stored the text but before it said so is no conflict with oneself", async () => {
    const keeper = room.keeper();
    room.losesAnswers = true;
    keeper.type(draft("Half antwoord."));
    await room.pass(600);
    room.losesAnswers = false;
    keeper.type(draft("Half antwoord, en verder."));
    await room.pass(600);
    expect(keeper.snapshot().save.kind).toBe("saved");
    expect(room.server).toMatchObject({ body: "Half antwoord, en verder.", revision: 5 });
  });

  it("and a laptop that closes lose nothing: the next visit sends what the first could not", async () => {
    room.isDown = true;
    const first = room.keeper();
    first.type(draft("Net voor de klep dichtging."));
    await room.pass(600);
    first.stop();
    room.isDown = false;
    const second = room.keeper();
    second.bringBack(false);
    expect(second.snapshot().draft.body).toBe("Net voor de klep dichtging.");
    await room.pass(0);
    expect(room.server.body).toBe("Net voor de klep dichtging.");
  });
});

describe("two people in one text", () => {
  it("overwrite nothing: both texts stand there until somebody chooses", async () => {
    const keeper = room.keeper();
    keeper.type(draft("Van Wout."));
    room.writeElsewhere("Van Fatima.");
    await room.pass(600);
    expect(keeper.snapshot()).toMatchObject({
      draft: { body: "Van Wout." },
      save: { kind: "conflict", theirs: { body: "Van Fatima.", editedBy: "Fatima", revision: 4 } },
    });
    keeper.type(draft("Van Wout, langer."));
    await room.pass(10_000);
    expect(room.server.body).toBe("Van Fatima.");
    expect(room.copy?.draft.body).toBe("Van Wout, langer.");
  });

  it("keep mine when that is chosen, on top of theirs", async () => {
    const keeper = room.keeper();
    keeper.type(draft("Van Wout."));
    room.writeElsewhere("Van Fatima.");
    await room.pass(600);
    keeper.keepMine();
    await room.pass(0);
    expect(room.server).toMatchObject({ body: "Van Wout.", revision: 5 });
    expect(keeper.snapshot().save.kind).toBe("saved");
  });

  it("take theirs when that is chosen, and mine can be put back", async () => {
    const keeper = room.keeper();
    keeper.type(draft("Van Wout."));
    room.writeElsewhere("Van Fatima.");
    await room.pass(600);
    const mine = keeper.takeTheirs();
    expect(keeper.snapshot().draft.body).toBe("Van Fatima.");
    expect(mine.body).toBe("Van Wout.");
    keeper.type(mine);
    await room.pass(600);
    expect(room.server).toMatchObject({ body: "Van Wout.", revision: 5 });
  });

  it("see each other's words at once where nothing is being typed, and never while something is", async () => {
    const keeper = room.keeper();
    room.writeElsewhere("Van Fatima.");
    keeper.hear(room.server);
    expect(keeper.snapshot().draft.body).toBe("Van Fatima.");
    keeper.type(draft("Ik typ."));
    room.writeElsewhere("Weer Fatima.");
    keeper.hear(room.server);
    expect(keeper.snapshot().draft.body).toBe("Ik typ.");
  });

  it("take the link of the other text too, once the page has been read again", async () => {
    const keeper = room.keeper();
    keeper.type(draft("Van Wout."));
    room.writeElsewhere("Van Fatima.");
    await room.pass(600);
    keeper.takeTheirs();
    keeper.hear({ ...room.server, linkUrl: "https://zonnebeke.example/kerst" });
    expect(keeper.snapshot().draft).toEqual({
      body: "Van Fatima.",
      linkUrl: "https://zonnebeke.example/kerst",
      linkTitle: null,
    });
  });
});

describe("a copy from an earlier visit", () => {
  const copy = (body: string, revision: number): KeptCopy => ({
    draft: draft(body),
    revision,
    at: "2026-11-24T14:10:00.000Z",
  });

  it("that somebody else wrote past meanwhile is shown beside theirs", () => {
    room.copy = copy("Oude trein.", 2);
    room.server = { ...text("Van Fatima.", 3), editedBy: "Fatima", editedById: "fatima" };
    const keeper = room.keeper();
    keeper.bringBack(false);
    expect(keeper.snapshot().save).toMatchObject({ kind: "conflict", theirs: { editedBy: "Fatima" } });
  });

  it("never goes by itself into a text that was handed in meanwhile", async () => {
    room.copy = copy("Te laat getypt.", 3);
    const keeper = room.keeper();
    keeper.bringBack(true);
    await room.pass(10_000);
    expect(room.sent).toEqual([]);
    expect(keeper.snapshot().save.kind).toBe("conflict");
  });

  it("that the server has already is forgotten", () => {
    room.copy = copy("Dag allemaal.", 2);
    const keeper = room.keeper();
    keeper.bringBack(false);
    expect(room.copy).toBeNull();
    expect(keeper.snapshot().save.kind).toBe("saved");
  });
});

it("a refused save keeps the words and tries again with the next ones", async () => {
  const refusal = { code: "invalid", message: "invalid" };
  let isRefusing = true;
  const keeper = makeDraftKeeper({
    viewerId: "wout",
    text: text("Dag.", 1),
    send: async () => (isRefusing ? { kind: "refused", refusal } : { kind: "saved", revision: 2, at: "nu" }),
    kept: room.kept,
    later: () => () => {},
    now: () => "nu",
  });
  keeper.type(draft("Veel te lang."));
  expect(await keeper.settle()).toBe(false);
  expect(keeper.snapshot()).toEqual({ draft: draft("Veel te lang."), save: { kind: "refused", refusal } });
  expect(room.copy?.draft.body).toBe("Veel te lang.");
  isRefusing = false;
  keeper.type(draft("Kort."));
  expect(await keeper.settle()).toBe(true);
  expect(room.copy).toBeNull();
});
