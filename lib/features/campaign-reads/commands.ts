import type { MemberActor } from "@/lib/domain/people";
import { invalid, ok, type Result } from "@/lib/domain/result";
import { notFound } from "@/lib/features/items/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { confirmReadInput } from "./schema";

/** Says to have read the facts up to a count of changes; what changed after that is asked again. */
export const confirmRead = command({
  name: "campaigns.confirmRead",
  input: confirmReadInput,
  may: "campaigns.follow",
  run: async (unit, { campaignId, seenRevision }): Promise<Result<{ revision: number }>> => {
    const { tx, orgId, actor } = unit;
    const campaign = await tx.campaign.findUnique({ where: { orgId_id: { orgId, id: campaignId } } });
    if (!campaign || actor.kind !== "member") return notFound();
    if (seenRevision > campaign.factsRevision) return invalid("seenRevision", "fields.unknown");
    await markRead({ unit, actor, campaign }, seenRevision);
    unit.journal({
      action: "campaigns.confirmRead",
      subject: { kind: "campaign", id: campaignId },
      data: { name: campaign.name, revision: seenRevision },
    });
    unit.announce({ topic: "campaigns", ids: [campaignId] });
    return ok({ revision: seenRevision });
  },
});

type Reading = { unit: Unit; actor: MemberActor; campaign: { id: string } };

/** Never back: of two confirmations at once the one that saw more counts. */
export async function markRead({ unit, actor, campaign }: Reading, revision: number): Promise<void> {
  const { tx, orgId, now } = unit;
  await tx.$executeRaw`
    insert into campaign_read (org_id, id, campaign_id, member_id, revision, read_at)
    values (${orgId}::uuid, ${newId()}::uuid, ${campaign.id}::uuid, ${actor.memberId}::uuid, ${revision}, ${now})
    on conflict (org_id, campaign_id, member_id) do update
    set revision = greatest(campaign_read.revision, excluded.revision), read_at = excluded.read_at`;
}

export const campaignReadCommands = { confirmRead };
