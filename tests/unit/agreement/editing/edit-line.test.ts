import { beforeEach, describe, expect, it } from "vitest";
import { type EditAnswer, type EditLine, type Kept, makeEditLine } from "@/components/agreement/editor/edit-line";
import { blankRow } from "@/lib/domain/agreement/editing/blank";
import { applyEdit, type Edit, type EditedRow, type RowSaid } from "@/lib/domain/agreement/editing/edits";

const said = (note: string | null = null): RowSaid => ({ ...blankRow("creator"), note });
const row = (id: string, number: number): EditedRow => {
  return { ...said(), id, number, revision: 0, originId: null, editedBy: null, editedAt: null };
};
const change = (rowId: string, note: string, seen = 0): Edit => {
  return { kind: "change", rowId, before: said(), after: said(note), seen };
};

/** A server with a draft, a device that keeps what is unsent, and a clock that moves when it is told to. */
class Room {
  rows: EditedRow[] = [row("a", 1), row("b", 2)];
  taken: Edit[] = [];
  complaints: string[] = [];
  kept: Kept = { pending: [], troubles: [] };
  isDown = false;
  /** The server does it, and its answer gets lost. */
  losesAnswers = false;
  private waiting: (() => void)[] = [];

  line(): EditLine {
    return makeEditLine({
      send: (edit) => this.receive(edit),
      took: (edit) => this.taken.push(edit),
      readAgain: async () => this.rows,
      complain: ({ message }) => this.complaints.push(message),
      kept: {
        read: () => this.kept,
        write: (kept) => {
          this.kept = kept;
        },
      },
      later: (run) => {
        this.waiting.push(run);
        return () => {
          this.waiting = this.waiting.filter((one) => one !== run);
        };
      },
    });
  }

  /** Lets everything that waits for a while have its turn. */
  async pass(): Promise<void> {
    for (const run of this.waiting.splice(0)) run();
    await settled();
  }

  private async receive(edit: Edit): Promise<EditAnswer> {
    if (this.isDown) throw new Error("nobody there");
    const answer = this.answerTo(edit);
    if (this.losesAnswers) throw new Error("lost on the way");
    return answer;
  }

  private answerTo(edit: Edit): EditAnswer {
    const known = this.rows.find(({ id }) => id === edit.rowId);
    if (edit.kind === "add" && known) return { kind: "there" };
    if (edit.kind !== "add" && !known) return { kind: "gone" };
    if ("seen" in edit && known && known.revision !== edit.seen)
      return { kind: "stale", by: "Hilde", at: "2026-11-24" };
    this.rows = applyEdit(this.rows, edit);
    return { kind: "done", revision: 1 };
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

let room: Room;
let line: EditLine;
beforeEach(() => {
  room = new Room();
  line = room.line();
});

const noteOf = (id: string) => room.rows.find((one) => one.id === id)?.note;
const say = async (...edits: Edit[]) => {
  for (const edit of edits) line.push(edit);
  await settled();
};

describe("what somebody does to the draft", () => {
  it("goes to the server at once, in the order in which it was done", async () => {
    await say(change("a", "een"), change("b", "twee"), change("a", "drie", 1));
    expect(room.taken.map((edit) => edit.rowId)).toEqual(["a", "b", "a"]);
    expect(noteOf("a")).toBe("drie");
    expect(line.snapshot()).toMatchObject({ pending: [], state: "saved" });
    expect(room.kept).toEqual({ pending: [], troubles: [] });
  });

  it("waits on this device while nobody answers, and goes along in order afterwards", async () => {
    room.isDown = true;
    await say(change("a", "een"), change("a", "twee", 1));
    expect(line.snapshot().state).toBe("offline");
    expect(room.kept.pending).toHaveLength(2);
    room.isDown = false;
    await room.pass();
    expect(noteOf("a")).toBe("twee");
    expect(line.snapshot().state).toBe("saved");
  });

  it("is taken up again by the next visit", async () => {
    room.isDown = true;
    await say(change("a", "een"));
    line.stop();
    room.isDown = false;
    line = room.line();
    line.bringBack();
    line.bringBack();
    await settled();
    expect(noteOf("a")).toBe("een");
    expect(room.taken).toHaveLength(1);
  });

  it.each<Edit>([
    change("a", "een"),
    { kind: "add", rowId: "c", said: said("nieuw"), after: null },
    { kind: "remove", rowId: "a", said: said(), place: null, seen: 0 },
    { kind: "move", rowId: "a", from: null, to: "b" },
  ])("is no trouble when its answer was lost and it is sent again: $kind", async (edit) => {
    room.losesAnswers = true;
    await say(edit);
    room.losesAnswers = false;
    await room.pass();
    expect(line.snapshot()).toMatchObject({ pending: [], state: "saved", troubles: new Map() });
    expect(room.complaints).toEqual([]);
  });

  it("never overwrites what somebody else made of the row, and keeps what was chosen last", async () => {
    room.rows = applyEdit(room.rows, change("a", "van Hilde"));
    await say(change("a", "van mij"), change("b", "ook van mij"), change("a", "toch van mij", 1));
    expect(noteOf("a")).toBe("van Hilde");
    expect(noteOf("b")).toBe("ook van mij");
    expect(line.snapshot().troubles.get("a")).toEqual({
      kind: "stale",
      by: "Hilde",
      at: "2026-11-24",
      mine: said("toch van mij"),
    });
  });

  it("does not remove a row that somebody else changed", async () => {
    room.rows = applyEdit(room.rows, change("a", "van Hilde"));
    await say({ kind: "remove", rowId: "a", said: said(), place: null, seen: 0 });
    expect(noteOf("a")).toBe("van Hilde");
    expect(line.snapshot().troubles.get("a")).toMatchObject({ kind: "stale", mine: null });
    line.letBe("a");
    expect(line.snapshot().troubles.size).toBe(0);
  });

  it("is kept where somebody else removed the row", async () => {
    room.rows = room.rows.filter(({ id }) => id !== "a");
    await say(change("a", "van mij"));
    expect(line.snapshot().troubles.get("a")).toEqual({ kind: "gone", mine: said("van mij") });
  });

  it("waits for a decision until the next visit too", async () => {
    room.rows = applyEdit(room.rows, change("a", "van Hilde"));
    await say(change("a", "van mij"));
    line = room.line();
    line.bringBack();
    await settled();
    expect(line.snapshot()).toMatchObject({ pending: [], state: "saved" });
    expect(line.snapshot().troubles.get("a")).toMatchObject({ kind: "stale", mine: said("van mij") });
    line.letBe("a");
    expect(room.kept.troubles).toEqual([]);
  });
});
