import { ok, type Result, refuse } from "@/lib/domain/result";
import { newId } from "@/lib/platform/ids";
import { hashToken, newToken } from "@/lib/platform/secrets";
import type { Unit } from "@/lib/platform/unit";
import { LINK_DAYS } from "./schema";

const DAY_MS = 24 * 3600_000;

/** What a link is bound to: this version, as it reads now. */
type Signable = { id: string; fingerprint: string };

/** Makes each of these people a link to sign with; gives the address per person. Only hashes of the secrets are kept. */
export async function makeLinks(
  { tx, orgId, now }: Unit,
  { id: versionId, fingerprint }: Signable,
  memberIds: readonly string[],
): Promise<Map<string, string>> {
  const links = memberIds.map((memberId) => ({ memberId, token: newToken() }));
  const expiresAt = new Date(now.getTime() + LINK_DAYS * DAY_MS);
  await tx.agreementLink.createMany({
    data: links.map(({ memberId, token }) => {
      return {
        orgId,
        id: newId(),
        versionId,
        memberId,
        tokenHash: hashToken(token),
        fingerprint,
        createdAt: now,
        expiresAt,
      };
    }),
  });
  return new Map(links.map(({ memberId, token }) => [memberId, `/sign/${orgId}.${token}`]));
}

/** Uses up the link somebody acts by, if they act by one: of two at once the second finds it used. */
export async function spendLink(
  { tx, orgId, now, actor }: Unit,
  { id: versionId, fingerprint }: Signable,
): Promise<Result<{ isByLink: boolean }>> {
  if (actor.kind !== "member" || actor.linkId === undefined) return ok({ isByLink: false });
  const link = { orgId, id: actor.linkId, versionId, fingerprint };
  const { count } = await tx.agreementLink.updateMany({ where: { ...link, usedAt: null }, data: { usedAt: now } });
  if (count === 1) return ok({ isByLink: true });
  const isItsOwn = (await tx.agreementLink.count({ where: link })) > 0;
  return isItsOwn ? refuse("wrong_state", "signing.used") : refuse("stale", "signing.changed");
}

/** Ends the links to a version that is no longer proposed as it was. */
export async function endLinks({ tx, orgId, now }: Unit, versionId: string): Promise<void> {
  await tx.agreementLink.updateMany({
    where: { orgId, versionId, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  });
}
