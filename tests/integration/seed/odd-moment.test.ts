import { expect, it } from "vitest";
import { inOrganisation } from "@/lib/platform/tenancy";
import { demoOrganisationIds, seedDemo } from "@/prisma/seed/demo";
import { PROMISED, standings } from "./standing";

const [orgId = ""] = demoOrganisationIds;

it("the demo shows the same on a Saturday night between holidays, with everything planned still to come", async () => {
  const now = new Date("2026-01-03T01:15:00.000Z");
  await seedDemo(now);
  expect(await standings(orgId)).toEqual(PROMISED);
  const planned = await inOrganisation(orgId, (tx) =>
    tx.item.findMany({ where: { orgId, state: "open", needsMomentSince: null, plannedAt: { not: null } } }),
  );
  expect(planned).toHaveLength(5);
  for (const { plannedAt } of planned) expect(plannedAt?.getTime()).toBeGreaterThan(now.getTime());
}, 120_000);
