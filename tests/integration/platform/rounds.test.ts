import { describe, expect, it, vi } from "vitest";
import * as log from "@/lib/platform/log";
import { goRounds } from "@/lib/platform/rounds";
import { EVERY_HOUR, EVERY_MINUTE } from "@/scripts/worker-rounds";
import { given } from "@/tests/support/given";

const now = new Date("2026-10-20T09:00:00.000Z");

describe("the worker's rounds", () => {
  it("may ask over all organisations what they ask, and are gone in one that has nothing to do", async () => {
    const { orgId } = await given.organisation({ members: { fatima: ["trekker"] } });
    for (const { part, where, run } of [...EVERY_MINUTE, ...EVERY_HOUR]) {
      expect(await where(now), part).toEqual(expect.any(Array));
      await expect(run(orgId, now), part).resolves.not.toThrow();
    }
  });

  it("are all gone, also where one of them fails: that is logged, with where it was", async () => {
    const said = vi.spyOn(log, "recordFault").mockReturnValue("");
    const gone: string[] = [];
    const goes = (part: string) => ({
      part,
      where: async () => ["north", "south"],
      run: async (orgId: string) => gone.push(`${part} ${orgId}`),
    });
    const failsNorth = {
      ...goes("breaks"),
      run: async (orgId: string) => {
        if (orgId === "north") throw new Error("No bridge.");
        gone.push(`breaks ${orgId}`);
      },
    };
    const isShut = { ...goes("shut"), where: () => Promise.reject(new Error("No way in.")) };
    await goRounds([failsNorth, isShut, goes("last")], now);
    expect(gone).toEqual(["breaks south", "last north", "last south"]);
    expect(said.mock.calls.map(([, about]) => about)).toEqual([{ part: "breaks", orgId: "north" }, { part: "shut" }]);
    said.mockRestore();
  });
});
