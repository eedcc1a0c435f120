import { beforeEach, describe, expect, it, vi } from "vitest";
import { keepDraft, readDraft } from "@/components/board/kept-pins";

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

const pin = (id: string) => ({ id, title: `Idee ${id}`, body: "", link: "" });

describe("what is typed in the pin sheet", () => {
  it("is there again when the sheet is opened again", () => {
    keepDraft("lieselot", pin("a"));
    expect(readDraft("lieselot")).toEqual(pin("a"));
  });

  it("is never shown to somebody else on the same computer", () => {
    keepDraft("lieselot", pin("a"));
    expect(readDraft("wout")).toBeNull();
  });

  it("leaves nothing behind when it is empty", () => {
    keepDraft("lieselot", pin("a"));
    keepDraft("lieselot", { id: "a", title: "  ", body: "", link: "" });
    expect(stored.size).toBe(0);
  });

  it("is kept for a link alone", () => {
    keepDraft("lieselot", { ...pin("a"), title: "", link: "https://krant.example" });
    expect(readDraft("lieselot")?.link).toBe("https://krant.example");
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
  });
});
