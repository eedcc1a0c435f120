"use client";

import { useTranslations } from "next-intl";
import { useDeed } from "@/components/channels/use-deed";
import { toast } from "@/components/ui/toast";
import {
  endCommunityAction,
  followCommunityAction,
  mergeCommunityAction,
  resumeCommunityAction,
  stopFollowingAction,
} from "@/lib/features/communities/actions";
import type { CommunityView } from "@/lib/features/communities/schema";

type Named = { id: string; name: string };
type Merging = Named & { revision: number; intoId: string };

/** What is done with a community as a whole: said afterwards, each with its way back. */
export function useCommunityDeeds() {
  const t = useTranslations("communities");
  const [end, merge, resume] = [
    useDeed(endCommunityAction),
    useDeed(mergeCommunityAction),
    useDeed(resumeCommunityAction),
  ];
  const [stop, follow] = [useDeed(stopFollowingAction), useDeed(followCommunityAction)];
  const failed = () => void toast.show({ text: t("failed"), failed: true });
  const bringBack = async ({ id: communityId, name }: Named) => {
    if (await resume.run({ communityId })) toast.show({ text: t("gone.resumed", { name }) });
    else failed();
  };
  return {
    isBusy: [end, merge, resume, stop, follow].some(({ isBusy }) => isBusy),
    bringBack,
    async end(one: Named) {
      const { id: communityId, name } = one;
      if (await end.run({ communityId })) toast.show({ text: t("ended", { name }), undo: () => void bringBack(one) });
      else failed();
    },
    async merge(one: Merging) {
      const { id: communityId, name, revision: seenRevision, intoId } = one;
      const isDone = await merge.run({ communityId, seenRevision, intoId });
      if (isDone) toast.show({ text: t("merge.done", { name }), undo: () => void bringBack(one) });
      else failed();
    },
    async stop({ id: communityId, name, revision, follower, weekMinutes }: CommunityView) {
      if (!(await stop.run({ communityId }))) return failed();
      const again = { communityId, seenRevision: revision + 1, followerId: follower?.memberId ?? "", weekMinutes };
      toast.show({
        text: t("follow.stopped", { name }),
        undo: () => void follow.run(again).then((isDone) => (isDone ? undefined : failed())),
      });
    },
  };
}
