import { beforeEach, describe, expect, it, vi } from "vitest";
import { dropWaiting, keepDraft, keepWaiting, readDraft, waitingPins } from "@/components/board/kept-pins";

/** A browser's storage, and one that refuses. */
let stored: Map<string, string>;
let isFull: boolean;

beforeEach(() => {
  stored = new Map();
  isFull = false;
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    removeItem: (key: string) => stored.delete(key),
    setItem: (key: string, value: string) => {
      if (isFull) throw new Error("QuotaExceededError");
      stored.set(key, value);
    },
  });
});

const pin = (id: string) => ({ id, title: `Idee ${id}`, body: "" });

describe("what is typed in the pin sheet", () => {
  it("is there again when the sheet is opened again", () => {
    keepDraft("lieselot", pin("a"));
    expect(readDraft("lieselot")).toEqual(pin("a"));
  });

  it("is never shown to, or sent for, somebody else on the same computer", () => {
    keepDraft("lieselot", pin("a"));
    keepWaiting("lieselot", pin("b"));
    expect(readDraft("wout")).toBeNull();
    expect(waitingPins("wout")).toEqual([]);
  });

  it("leaves nothing behind when it is empty or was pinned", () => {
    keepDraft("lieselot", pin("a"));
    keepDraft("lieselot", { id: "a", title: "  ", body: "" });
    keepWaiting("lieselot", pin("b"));
    dropWaiting("lieselot", "b");
    expect(stored.size).toBe(0);
  });

  it("survives storage that holds something else, or nothing readable", () => {
    keepDraft("lieselot", pin("a"));
    const [key = ""] = stored.keys();
    for (const odd of ["{", "[]", "7", '{"id":1}', "null"]) {
      stored.set(key, odd);
      expect(readDraft("lieselot"), odd).toBeNull();
    }
  });

  it("says so when this device keeps nothing", () => {
    isFull = true;
    expect(keepDraft("lieselot", pin("a"))).toBe(false);
    expect(keepWaiting("lieselot", pin("a"))).toBe(false);
  });
});

describe("ideas that wait for a connection", () => {
  it("wait in the order in which they were pinned, each once", () => {
    for (const id of ["a", "b", "a"]) keepWaiting("lieselot", pin(id));
    expect(waitingPins("lieselot").map(({ id }) => id)).toEqual(["a", "b"]);
  });
});
