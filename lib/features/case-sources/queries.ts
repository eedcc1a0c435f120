import { unseal } from "@/lib/platform/secrets";
import { inOrganisation, type Tx } from "@/lib/platform/tenancy";
import { type SourceView, sourcePath, sourceSecretAbout } from "./schema";

/** The programs that may bring something in, the newest first. */
export async function sourcesOf(tx: Tx, orgId: string): Promise<SourceView[]> {
  const rows = await tx.signalSource.findMany({
    where: { orgId, endedAt: null },
    orderBy: [{ madeAt: "desc" }, { id: "desc" }],
    include: { channel: { select: { name: true } } },
  });
  const people = await tx.member.findMany({
    where: { orgId, id: { in: rows.map((row) => row.madeById) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ id, name, channel, madeAt, madeById, lastUsedAt }) => ({
    id,
    name,
    path: sourcePath(orgId, id),
    channel: channel?.name ?? null,
    madeAt: madeAt.toISOString(),
    madeBy: nameOf.get(madeById) ?? "",
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}

const KEPT_MS = 60_000;
const KEPT_MAX = 500;
const kept = new Map<string, { secret: string; until: number }>();

/**
 * The key a source signs with; null for one that is not there. Kept in this process for a minute, since a program may
 * call hundreds of times in one: whether the source still runs is asked again by whoever takes what it brings.
 */
export async function secretOf(orgId: string, sourceId: string, now: Date): Promise<string | null> {
  const known = kept.get(`${orgId}:${sourceId}`);
  if (known && known.until > now.getTime()) return known.secret;
  const row = await inOrganisation(orgId, (tx) =>
    tx.signalSource.findFirst({ where: { orgId, id: sourceId, endedAt: null }, select: { sealedSecret: true } }),
  );
  if (!row) return null;
  const secret = unseal(row.sealedSecret, sourceSecretAbout(orgId, sourceId));
  if (kept.size >= KEPT_MAX) kept.clear();
  kept.set(`${orgId}:${sourceId}`, { secret, until: now.getTime() + KEPT_MS });
  return secret;
}
