import type { Tx } from "@/lib/platform/tenancy";

/** The segments of an organisation, by name. */
export const segmentsOf = (tx: Tx, orgId: string): Promise<{ id: string; name: string }[]> =>
  tx.$queryRaw`select id, name from segment where org_id = ${orgId}::uuid order by name`;
