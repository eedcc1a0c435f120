import { beforeEach, describe, expect, it } from "vitest";
import { makeDraftKeeper } from "@/components/items/draft-keeper";
import { draft, Room, text } from "./draft-room";

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
