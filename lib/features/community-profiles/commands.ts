import { canFetchSize } from "@/lib/connectors";
import { isNetworkName } from "@/lib/domain/channels";
import { readProfile } from "@/lib/domain/communities";
import { invalid, type Refused } from "@/lib/domain/result";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";

/** The account whose followers are a community's people, and the channel by which it is asked; both or neither. */
export type NamedProfile = { channelId: string | null; profile: string | null };

/**
 * A profile as its network takes it. A channel whose connection ended may stay where it was.
 * @param typed what somebody wrote or pasted; an empty text is none
 */
export async function namedProfile(
  { tx, orgId }: Unit,
  { channelId, profile: typed }: NamedProfile,
  before?: NamedProfile,
): Promise<NamedProfile | Refused> {
  if (!channelId && !typed) return { channelId: null, profile: null };
  if (!channelId) return invalid("channelId", "fields.required");
  const channel = await tx.channel.findFirst({ where: { orgId, id: channelId } });
  const isThere = channelId === before?.channelId || (channel?.sealedSecret && channel.archivedAt === null);
  if (!channel || !isThere || !isNetworkName(channel.network) || !canFetchSize(channel.network))
    return invalid("channelId", "fields.unknown");
  if (!typed) return invalid("profile", "fields.required");
  const profile = readProfile(channel.network, typed);
  return profile ? { channelId, profile } : invalid("profile", "fields.profile");
}

/** Has the size of a community asked anew once its profile is another, and no longer once it has none. */
export async function askOther(unit: Unit, communityId: string, [before, after]: [NamedProfile, NamedProfile]) {
  const { tx, orgId, now } = unit;
  if (before.profile === after.profile && before.channelId === after.channelId) return;
  await tx.communityFetch.deleteMany({ where: { orgId, communityId } });
  if (after.profile === null) return;
  await tx.communityFetch.create({ data: { orgId, id: newId(), communityId, nextAt: now } });
  unit.wake({ queue: "figures", at: now });
}
