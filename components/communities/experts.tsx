"use client";

import { useTranslations } from "next-intl";
import { textsOf } from "@/components/access/use-submit";
import { useDeed } from "@/components/channels/use-deed";
import { DialogForm } from "@/components/team/dialog-form";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import type { PersonRef } from "@/lib/domain/workflow";
import type { CommunityChoices } from "@/lib/features/communities/schema";
import { involveExpertAction, releaseExpertAction } from "@/lib/features/community-experts/actions";

type ExpertsProps = { communityId: string; experts: readonly PersonRef[]; people: CommunityChoices["people"] | null };

/** Who helps here with what they know; the seed asks for one in every community. `people`: who can be asked, for whoever may. */
export function Experts({ communityId, experts, people }: ExpertsProps) {
  const t = useTranslations("communities.experts");
  const cancel = useTranslations("communities")("cancel");
  const others = people?.filter(({ id }) => !experts.some(({ memberId }) => memberId === id)) ?? [];
  return (
    <section>
      <h2 className="text-t15 font-semibold">{t("title")}</h2>
      {experts.length === 0 ? <p className="mt-1 text-t14 text-ink-2">{t("none")}</p> : null}
      <ul className="mt-1">
        {experts.map((expert) => (
          <li key={expert.memberId} className="flex min-h-9 flex-wrap items-center justify-between gap-2 text-t14">
            {expert.name}
            {people ? <Release communityId={communityId} expert={expert} /> : null}
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <div className="mt-2">
          <DialogForm
            trigger={<Button size="sm">{t("ask")}</Button>}
            title={t("ask")}
            submit={t("submit")}
            cancel={cancel}
            done={t("done")}
            send={(form) => involveExpertAction({ communityId, memberId: textsOf(form).memberId ?? "" })}
          >
            {(wrong) => (
              <Select
                name="memberId"
                label={t("who")}
                error={wrong("memberId")}
                options={others.map(({ id, name }) => ({ id, label: name }))}
              />
            )}
          </DialogForm>
        </div>
      ) : null}
    </section>
  );
}

function Release({ communityId, expert: { memberId, name } }: { communityId: string; expert: PersonRef }) {
  const t = useTranslations("communities");
  const [release, involve] = [useDeed(releaseExpertAction), useDeed(involveExpertAction)];
  const said = { communityId, memberId };
  const letGo = async () => {
    if (await release.run(said))
      toast.show({ text: t("experts.released", { name }), undo: () => void involve.run(said) });
    else toast.show({ text: t("failed"), failed: true });
  };
  return (
    <Button
      kind="quiet"
      size="sm"
      busy={release.isBusy}
      aria-label={t("experts.releaseNamed", { name })}
      onPress={() => void letGo()}
    >
      {t("experts.release")}
    </Button>
  );
}
