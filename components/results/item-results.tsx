"use client";

import { useQueryClient } from "@tanstack/react-query";
import { TrendingUp } from "lucide-react";
import dynamic from "next/dynamic";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useItem } from "@/components/items/item-context";
import { useDayName } from "@/components/time/use-day-name";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { later } from "@/components/ui/later";
import { TextButton } from "@/components/ui/text-button";
import { toast } from "@/components/ui/toast";
import { METRICS } from "@/lib/domain/results";
import { removeEffectAction, tellEffectAction } from "@/lib/features/effects/actions";
import type { EffectView } from "@/lib/features/effects/schema";
import { itemPageOptions } from "@/lib/features/item-page/options";

const EffectForm = dynamic(() => later(() => import("./effect-form")).then((module) => module.EffectForm), {
  ssr: false,
});

/** What a post did once it was out: what came of it off the screen first, then what was counted on each channel. */
export function ItemResults() {
  const t = useTranslations("itemResults");
  const { page } = useItem();
  const client = useQueryClient();
  const [open, setOpen] = useState<EffectView | "new" | null>(null);
  const { results } = page;
  if (!results) return null;
  const again = () => void client.invalidateQueries(itemPageOptions(page.id));
  const close = () => setOpen(null);
  return (
    <section aria-label={t("title")} className="grid justify-items-start gap-2 border-t border-line pt-3 text-t14">
      {results.effects.map((effect) => (
        <Effect key={effect.id} effect={effect} onChange={() => setOpen(effect)} onRemoved={again} />
      ))}
      {results.effects.length === 0 ? <p className="text-ink-2">{t("nothing")}</p> : null}
      {results.may.tell ? (
        <Button size="sm" onPress={() => setOpen("new")}>
          {t("tell")}
        </Button>
      ) : null}
      <Counted />
      {open ? (
        <Dialog isOpen onOpenChange={close} title={t("title")}>
          <EffectForm
            itemId={page.id}
            effect={open === "new" ? null : open}
            today={results.today}
            onDone={again}
            close={close}
          />
        </Dialog>
      ) : null}
    </section>
  );
}

type EffectProps = { effect: EffectView; onChange: () => void; onRemoved: () => void };

function Effect({ effect, onChange, onRemoved }: EffectProps) {
  const t = useTranslations("itemResults");
  const { page } = useItem();
  const dayName = useDayName();
  const { id, words, story, onDay, by, revision } = effect;
  const isTheirs = page.results?.may.lead || (page.results?.may.tell && by.id === page.viewerId);
  async function remove() {
    const answer = await removeEffectAction({ effectId: id, seenRevision: revision }).catch(() => null);
    onRemoved();
    if (!answer?.ok) return void toast.show({ text: t("failed"), failed: true });
    const undo = () => void tellEffectAction({ itemId: page.id, words, story, onDay }).finally(onRemoved);
    toast.show({ text: t("removed"), undo });
  }
  return (
    <div className="grid gap-0.5">
      <p className="flex gap-1.5 font-semibold text-accent-ink wrap-anywhere">
        <TrendingUp className="icon mt-0.5 flex-none" aria-hidden />
        {words}
      </p>
      {story ? <p className="whitespace-pre-line wrap-anywhere">{story}</p> : null}
      <p className="flex flex-wrap items-center gap-x-3 text-t13 text-ink-3">
        <span>{t("by", { name: by.name, day: dayName(onDay, { day: "numeric", month: "long" }) })}</span>
        {isTheirs ? (
          <>
            <TextButton onPress={onChange}>{t("change")}</TextButton>
            <TextButton onPress={() => void remove()}>{t("remove")}</TextButton>
          </>
        ) : null}
      </p>
    </div>
  );
}

function Counted() {
  const t = useTranslations("itemResults");
  const format = useFormatter();
  const { page } = useItem();
  const outings = page.results?.outings ?? [];
  const lines = outings.map(({ id, channelId, figures }) => {
    const known = METRICS.flatMap((metric) => {
      const value = figures[metric];
      return value === null ? [] : [t(`figure.${metric}`, { value: format.number(Math.round(value)) })];
    });
    const channel = page.choices.channels.find((one) => one.id === channelId)?.name ?? "";
    return { id, channel, known };
  });
  const counted = lines.filter(({ known }) => known.length > 0);
  if (counted.length === 0) return <p className="text-ink-2">{t("noFigures")}</p>;
  return (
    <dl aria-label={t("figures")} className="mt-1 grid gap-2 text-t13">
      {counted.map(({ id, channel, known }) => (
        <div key={id}>
          <dt className="font-medium">{channel}</dt>
          <dd className="text-ink-2">{known.join(", ")}</dd>
        </div>
      ))}
    </dl>
  );
}
