import fc from "fast-check";
import { expect, it } from "vitest";
import { dayOf } from "@/lib/domain/planning";
import { closedDays } from "@/lib/domain/worktime/holidays";
import { demoOrganisationIds, seedDemo } from "@/prisma/seed/demo";
import { beginningOf } from "@/prisma/seed/telling/founding";
import { happeningsOfMeeting } from "@/prisma/seed/telling/meetings";
import { momentsOf } from "@/prisma/seed/telling/moments";
import type { Stage } from "@/prisma/seed/telling/stage";
import { meetings } from "@/prisma/seed/zonnebeke/meetings";
import { zonnebeke } from "@/prisma/seed/zonnebeke/story";
import { PROMISED, standings } from "./standing";

const [orgId = ""] = demoOrganisationIds;

it("the demo shows the same in the middle of a minute of a working day, which began on summer time", async () => {
  await seedDemo(new Date("2026-11-23T09:23:41.517Z"));
  expect(await standings(orgId)).toEqual(PROMISED);
}, 120_000);

it("the weekly meeting was held before, whenever the demo is told", () => {
  const day: [string, string][] = [
    ["09:00", "12:00"],
    ["13:00", "17:00"],
  ];
  const closed = closedDays({ country: "BE", years: [2026, 2027, 2028], enabled: "official" }, []);
  const calendar = {
    timeZone: "Europe/Brussels",
    weeklyHours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
    closed,
  };
  const range = { min: new Date("2026-06-01T00:00:00Z"), max: new Date("2028-06-01T00:00:00Z"), noInvalidDate: true };
  fc.assert(
    fc.property(fc.date(range), (now) => {
      const moments = momentsOf(calendar, { start: beginningOf(now), now });
      const stage = { story: zonnebeke, orgId, zone: calendar.timeZone, moments } as Stage;
      for (const meeting of meetings) {
        for (const { at } of happeningsOfMeeting(stage, meeting)) {
          expect(moments.before(at).getTime() % 60_000).toBe(0);
          expect(dayOf(moments.before(at).toISOString(), stage.zone) <= dayOf(now.toISOString(), stage.zone)).toBe(
            true,
          );
        }
      }
    }),
    { numRuns: 1_000 },
  );
});
