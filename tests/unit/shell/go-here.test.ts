import { afterEach, describe, expect, it, vi } from "vitest";
import { goHere } from "@/components/shell/go-here";

/** A browser's history, with or without the router around it, and what was asked of it. */
function page({ isHeard }: { isHeard: boolean }) {
  const asked: unknown[][] = [];
  const note =
    (what: string) =>
    (...said: unknown[]) =>
      void asked.push([what, ...said]);
  const functions = { pushState: note("push"), replaceState: note("replace") };
  const history = isHeard ? functions : Object.create(functions);
  vi.stubGlobal("window", { history, location: { assign: note("open"), replace: note("open instead") } });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe("an address that changes on the page itself", () => {
  it("is told to the router", () => {
    const asked = page({ isHeard: true });
    goHere("/board/1", { state: { ideaDepth: 1 } });
    goHere("/inbox?q=a", { isStep: false });
    expect(asked).toEqual([
      ["push", { ideaDepth: 1 }, "", "/board/1"],
      ["replace", null, "", "/inbox?q=a"],
    ]);
  });

  it("is opened while no router would hear of it", () => {
    const asked = page({ isHeard: false });
    goHere("/board/1", { state: { ideaDepth: 1 } });
    goHere("/inbox?q=a", { isStep: false });
    expect(asked).toEqual([
      ["open", "/board/1"],
      ["open instead", "/inbox?q=a"],
    ]);
  });
});
