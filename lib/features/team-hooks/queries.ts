import { NOTICE_GROUPS } from "@/lib/domain/notices/kinds";
import { hasArrived } from "@/lib/domain/webhooks";
import { unseal } from "@/lib/platform/secrets";
import type { Tx } from "@/lib/platform/tenancy";
import { TEAM_HOOK_KINDS, type TeamHookView, teamHookAbout } from "./schema";

/** The conversations that hear of things, by name. */
export async function teamHooksOf(tx: Tx, orgId: string): Promise<TeamHookView[]> {
  const rows = await tx.teamHook.findMany({
    where: { orgId, endedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, kind, name, sealedUrl, groups, lastAt, lastStatus, lastAnswer }) => ({
    id,
    kind: TEAM_HOOK_KINDS.find((one) => one === kind) ?? "teams",
    name,
    host: new URL(unseal(sealedUrl, teamHookAbout(orgId, id))).host,
    groups: NOTICE_GROUPS.filter((group) => groups.includes(group)),
    last: lastAt && {
      at: lastAt.toISOString(),
      status: lastStatus,
      answer: lastAnswer ?? "",
      hasArrived: hasArrived(lastStatus),
    },
  }));
}
