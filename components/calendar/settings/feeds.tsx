"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useStep } from "@/components/items/use-step";
import { useMomentContext } from "@/components/time/now";
import { Button } from "@/components/ui/button";
import { Form, type FormErrors } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { formatShortDay } from "@/lib/domain/language";
import { createFeedAction, endFeedAction } from "@/lib/features/feeds/actions";
import { FEED_KINDS, type FeedKind, type FeedView } from "@/lib/features/feeds/schema";
import { MadeFeed } from "./made-feed";

type Named = { id: string; name: string };

/** One's own secret addresses for a calendar program; a new one is shown once. */
export function Feeds({ feeds, channels }: { feeds: readonly FeedView[]; channels: readonly Named[] }) {
  const t = useTranslations("planning.feeds");
  return (
    <div className="grid gap-6">
      {feeds.length === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <ul className="max-w-140 divide-y divide-line border-y border-line">
          {feeds.map((feed) => (
            <FeedLine key={feed.id} feed={feed} />
          ))}
        </ul>
      )}
      <CreateFeed channels={channels} />
    </div>
  );
}

function FeedLine({ feed }: { feed: FeedView }) {
  const t = useTranslations("planning.feeds");
  const context = useMomentContext();
  const { take, isBusy } = useStep(endFeedAction);
  const name = t(`of.${feed.kind}`, { channel: feed.channel ?? "" });
  async function end() {
    const taken = await take({ feedId: feed.id });
    toast.show(taken.ok ? { text: t("ended") } : { text: taken.problem, failed: true });
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <span className="mr-auto">
        <span className="font-medium">{name}</span>{" "}
        <span className="text-t13 text-ink-2">
          {t("since", { day: formatShortDay(new Date(feed.createdAt), context) })}
        </span>
      </span>
      <Button kind="quiet" size="sm" busy={isBusy} aria-label={t("endNamed", { name })} onPress={() => void end()}>
        {t("end")}
      </Button>
    </li>
  );
}

function CreateFeed({ channels }: { channels: readonly Named[] }) {
  const t = useTranslations("planning.feeds");
  const { take, isBusy } = useStep(createFeedAction);
  const [kind, setKind] = useState<FeedKind>("all");
  const [channelId, setChannel] = useState<string | null>(channels[0]?.id ?? null);
  const [made, setMade] = useState<string | null>(null);
  const [errors, setErrors] = useState<FormErrors>();

  async function create(event: FormEvent) {
    event.preventDefault();
    const taken = await take({ kind, channelId: kind === "channel" ? channelId : null });
    setErrors(taken.ok ? undefined : taken.errors);
    if (taken.ok) setMade(new URL(taken.value.path, window.location.origin).href);
  }

  return (
    <div className="grid gap-5">
      <Form errors={errors} onSubmit={(event) => void create(event)} className="max-w-80">
        <Select
          label={t("which")}
          value={kind}
          onChange={(chosen) => setKind(FEED_KINDS.find((one) => one === chosen) ?? "all")}
          options={FEED_KINDS.map((id) => ({ id, label: t(`kinds.${id}`) }))}
        />
        {kind === "channel" ? (
          <Select
            name="channelId"
            label={t("channel")}
            value={channelId}
            onChange={(chosen) => setChannel(chosen === null ? null : String(chosen))}
            options={channels.map(({ id, name }) => ({ id, label: name }))}
          />
        ) : null}
        <Button type="submit" busy={isBusy} className="justify-self-start">
          {t("create")}
        </Button>
      </Form>
      {made ? <MadeFeed address={made} /> : null}
    </div>
  );
}
