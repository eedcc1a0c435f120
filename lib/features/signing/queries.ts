import { mayTry } from "@/lib/domain/permissions";
import { colleagues } from "@/lib/features/scenes/queries";
import { hashToken } from "@/lib/platform/secrets";
import type { Tx } from "@/lib/platform/tenancy";
import type { LinkState } from "./schema";

/** What became of the version the link was for: by whom, and when (ISO). `lapsed`: another one came in force before it. */
export type Settled = { how: "signed" | "declined" | "lapsed"; by: string | null; at: string };

/** How a link stands, and what it is for; looking uses nothing up. */
export type LinkBehind =
  | { state: "unknown" | "noAccess" }
  | {
      state: Exclude<LinkState, "unknown" | "noAccess">;
      /** Who it was sent to: the one who signs. */
      signer: { name: string; personId: string };
      version: { id: string; number: number; fingerprint: string };
      settled: Settled | null;
      /** The version that came in force in the meantime, where that is why. */
      inForce: number | null;
      expiresAt: string;
    };

type Looking = { orgId: string; token: string; now: Date };

/** The link of this organisation with this secret, and whether it can still be signed with. */
export async function linkBehind(tx: Tx, { orgId, token, now }: Looking): Promise<LinkBehind> {
  const link = await tx.agreementLink.findUnique({
    where: { orgId_tokenHash: { orgId, tokenHash: hashToken(token) } },
    include: {
      member: { select: { personId: true } },
      version: {
        select: {
          id: true,
          number: true,
          state: true,
          fingerprint: true,
          adoptedById: true,
          adoptedAt: true,
          endedById: true,
          endedAt: true,
          basedOn: { select: { state: true } },
        },
      },
    },
  });
  if (!link) return { state: "unknown" };
  const people = await colleagues(tx, orgId, now);
  const signer = people.find(({ memberId }) => memberId === link.memberId);
  if (!signer) return { state: "noAccess" };
  const { version } = link;
  const inForce = await tx.agreementVersion.findFirst({ where: { orgId, state: "adopted" }, select: { number: true } });
  const how = !version.endedAt ? "signed" : version.endedById ? "declined" : "lapsed";
  const [by, at] = version.endedAt ? [version.endedById, version.endedAt] : [version.adoptedById, version.adoptedAt];
  return {
    state: stateOf(link, { mayDecide: mayTry(signer.roles, "agreement.adopt"), now }),
    signer: { name: signer.name, personId: link.member.personId },
    version: { id: version.id, number: version.number, fingerprint: link.fingerprint },
    settled: at ? { how, by: by ? await nameOf(tx, orgId, by) : null, at: at.toISOString() } : null,
    inForce: inForce?.number ?? null,
    expiresAt: link.expiresAt.toISOString(),
  };
}

type Link = {
  usedAt: Date | null;
  expiresAt: Date;
  fingerprint: string;
  version: { state: string; fingerprint: string | null; basedOn: { state: string } | null };
};

/** The first reason that holds; what was done with the version says more than that the link grew old. */
function stateOf(link: Link, { mayDecide, now }: { mayDecide: boolean; now: Date }) {
  const { version } = link;
  if (link.usedAt) return "used";
  if (version.state === "ended") return "declined";
  if (version.state === "draft") return "withdrawn";
  if (version.state !== "proposed") return "signed";
  if (version.fingerprint !== link.fingerprint) return "changed";
  if (version.basedOn?.state !== "adopted") return "otherInForce";
  if (link.expiresAt <= now) return "expired";
  return mayDecide ? "usable" : "notYourRole";
}

async function nameOf(tx: Tx, orgId: string, memberId: string): Promise<string | null> {
  const member = await tx.member.findUnique({ where: { orgId_id: { orgId, id: memberId } }, select: { name: true } });
  return member?.name ?? null;
}
