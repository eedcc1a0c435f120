import { z } from "zod";
import type { Answered, Power } from "@/lib/domain/authority";
import type { Tx } from "@/lib/platform/tenancy";
import type { TestSituationView } from "./schema";

const facts = z.record(z.string(), z.string());

/** The situations kept beside the matrix, in the order in which they were added. */
export async function testSituations(tx: Tx, orgId: string): Promise<TestSituationView[]> {
  const rows = await tx.testSituation.findMany({
    where: { orgId, removedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const members = await tx.member.findMany({
    where: { orgId, id: { in: [...new Set(rows.map(({ createdById }) => createdById))] } },
    select: { id: true, name: true },
  });
  const names = new Map(members.map((member) => [member.id, member.name]));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    power: row.power as Power,
    facts: facts.parse(row.facts),
    expected: row.expected as Answered,
    createdBy: names.get(row.createdById) ?? null,
    createdAt: row.createdAt.toISOString(),
  }));
}
