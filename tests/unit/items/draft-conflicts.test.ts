import { beforeEach, describe, expect, it } from "vitest";
import type { KeptCopy } from "@/components/items/draft-keeper";
import { draft, Room, text } from "./draft-room";

let room: Room;
beforeEach(() => {
  room = new Room();
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
