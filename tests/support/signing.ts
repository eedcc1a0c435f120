import { adoptVersion } from "@/lib/features/versions/commands";
import { proposalOf } from "@/lib/features/versions/queries";
import { readActor } from "@/lib/platform/actor";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "./as";
import { type GivenMember, type GivenOrganisation, given } from "./given";
import type { GivenProposal } from "./proposal";

/** One who proposes, two who may sign, and one who may do neither. */
export type SigningTown = GivenOrganisation<"fatima" | "hilde" | "koen" | "wout">;
export const now = new Date("2026-11-24T14:30:00.000Z");
export const hour = (count: number) => new Date(now.getTime() + count * 3600_000);

const MEMBERS = { fatima: ["trekker"], hilde: ["executive"], koen: ["executive"], wout: ["member"] } as const;
export const newTown = (more: { isSmallTeam?: boolean } = {}): Promise<SigningTown> =>
  given.organisation({ starter: "korte-lijnen", members: MEMBERS, ...more });

/** The versions that are in force: one, whatever happened. */
export const inForce = (orgId: string) =>
  inOrganisation(orgId, (tx) => tx.agreementVersion.findMany({ where: { orgId, state: "adopted" } }));

/** A proposal as somebody sees it. */
export const seenBy = async (member: GivenMember, versionId: string, at = now) =>
  inOrganisation(member.orgId, async (tx) => {
    const actor = await readActor(tx, member.claims, at);
    return actor && proposalOf(tx, actor, { versionId, now: at });
  });

/** Signs what is proposed, as it was read. */
export const sign = (
  who: GivenMember,
  { versionId, fingerprint }: GivenProposal,
  more: { startsAt?: string; now?: Date } = {},
) => as(who, adoptVersion, { versionId, fingerprint, now, ...more });
