"use client";

import { TrendingUp } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AssetImage } from "@/components/media/asset-image";
import { useDayName } from "@/components/time/use-day-name";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { later } from "@/components/ui/later";
import { TextButton } from "@/components/ui/text-button";
import { toast } from "@/components/ui/toast";
import { removeEffectAction, tellEffectAction } from "@/lib/features/effects/actions";
import type { EffectView } from "@/lib/features/effects/schema";
import type { ToldOf } from "./effect-form";

const EffectForm = dynamic(() => later(() => import("./effect-form")).then((module) => module.EffectForm), {
  ssr: false,
});

type EffectListProps = {
  about: ToldOf;
  effects: readonly EffectView[];
  today: string;
  viewerId: string;
  may: { tell: boolean; lead: boolean };
  onChanged: () => void;
};

/** What came of something off the screen, as whoever saw it told, and the way to tell more. */
export function EffectList({ about, effects, today, viewerId, may, onChanged }: EffectListProps) {
  const t = useTranslations("itemResults");
  const [open, setOpen] = useState<EffectView | "new" | null>(null);
  const close = () => setOpen(null);
  const isTheirs = ({ by }: EffectView) => may.lead || (may.tell && by.id === viewerId);
  return (
    <>
      {effects.map((effect) => (
        <Effect
          key={effect.id}
          about={about}
          effect={effect}
          isTheirs={isTheirs(effect)}
          onChange={() => setOpen(effect)}
          onRemoved={onChanged}
        />
      ))}
      {effects.length === 0 ? <p className="text-ink-2">{t("nothing")}</p> : null}
      {may.tell ? (
        <Button size="sm" onPress={() => setOpen("new")}>
          {t("tell")}
        </Button>
      ) : null}
      {open ? (
        <Dialog isOpen onOpenChange={close} title={t("title")}>
          <EffectForm
            about={about}
            effect={open === "new" ? null : open}
            today={today}
            onDone={onChanged}
            close={close}
          />
        </Dialog>
      ) : null}
    </>
  );
}

type EffectProps = {
  about: ToldOf;
  effect: EffectView;
  isTheirs: boolean;
  onChange: () => void;
  onRemoved: () => void;
};

function Effect({ about, effect, isTheirs, onChange, onRemoved }: EffectProps) {
  const t = useTranslations("itemResults");
  const dayName = useDayName();
  const { id, words, story, onDay, by, photo, revision } = effect;
  async function remove() {
    const answer = await removeEffectAction({ effectId: id, seenRevision: revision }).catch(() => null);
    onRemoved();
    if (!answer?.ok) return void toast.show({ text: t("failed"), failed: true });
    const shown = photo ? { assetId: photo.assetId, alt: photo.alt } : null;
    const undo = () => void tellEffectAction({ ...about, words, story, onDay, photo: shown }).finally(onRemoved);
    toast.show({ text: t("removed"), undo });
  }
  return (
    <div className="grid gap-0.5">
      <p className="flex gap-1.5 font-semibold text-accent-ink wrap-anywhere">
        <TrendingUp className="icon mt-0.5 flex-none" aria-hidden />
        {words}
      </p>
      {story ? <p className="whitespace-pre-line wrap-anywhere">{story}</p> : null}
      {photo ? (
        <AssetImage
          asset={{ src: photo.src, alt: photo.alt || t("photoNone") }}
          className="my-1 h-40 w-60 max-w-full rounded-r-s border border-line"
        />
      ) : null}
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
