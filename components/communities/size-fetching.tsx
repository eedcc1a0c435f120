"use client";

import { useTranslations } from "next-intl";
import { useDeed } from "@/components/channels/use-deed";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { AskedProfile } from "@/lib/features/communities/schema";
import { askSizeAction } from "@/lib/features/community-sizes/actions";

/** Reasons that have words of their own; everything else is trouble that passes or does not. */
const REASONS = ["account_inactive", "credentials_refused", "hidden", "not_allowed", "unknown", "unreachable"] as const;

type SizeFetchingProps = { community: { id: string; name: string }; asked: AskedProfile; mayCount: boolean };

/** Whose followers are counted, when that was fetched last or what went wrong, and what a network cannot know. */
export function SizeFetching({ community: { id: communityId, name }, asked, mayCount }: SizeFetchingProps) {
  const t = useTranslations("communities");
  const deed = useDeed(askSizeAction);
  const { profile, channel, isConnected, nextAt } = asked;
  const askNow = async () => {
    const isDone = await deed.run({ communityId });
    toast.show(isDone ? { text: t("fetching.asked") } : { text: t("failed"), failed: true });
  };
  return (
    <section className="grid justify-items-start gap-1 text-t14 text-ink-2">
      <h2 className="text-t15 font-semibold text-ink">{t("fetching.title")}</h2>
      <p>
        {t.rich("fetching.from", {
          channel: channel.name,
          profile: () => <span className="break-all">@{profile}</span>,
        })}
      </p>
      <p>
        <HowItGoes asked={asked} />
      </p>
      <p>{t("fetching.byHand")}</p>
      {mayCount && isConnected && nextAt !== null ? (
        <Button
          size="sm"
          className="mt-1"
          busy={deed.isBusy}
          aria-label={t("fetching.nowNamed", { name })}
          onPress={() => void askNow()}
        >
          {t("fetching.now")}
        </Button>
      ) : null}
    </section>
  );
}

function HowItGoes({ asked }: { asked: AskedProfile }) {
  const { channel, isConnected, lastAt, nextAt, failures, code } = asked;
  const t = useTranslations("communities.fetching");
  const last = lastAt ? t.rich("last", { moment: () => <Moment at={lastAt} /> }) : null;
  if (!isConnected) return t("notConnected", { channel: channel.name });
  if (code === null || nextAt === null) return last ?? t("soon");
  const reason = t(`failed.${REASONS.find((known) => known === code) ?? "other"}`);
  return (
    <>
      {t.rich("again", { reason, failures, moment: () => <Moment at={nextAt} /> })} {last}
    </>
  );
}
