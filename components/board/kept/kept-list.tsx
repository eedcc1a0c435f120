"use client";

import { CircleAlert, CloudOff, ImageOff, Pin, RotateCw, Share2, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRefusal } from "@/components/refusals/use-refusal";
import { useQuickPin } from "@/components/shell/quick-pin";
import { Button } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { toast } from "@/components/ui/toast";
import { sendWaiting } from "./here";
import { KeptPictures } from "./kept-pictures";
import { tellKept } from "./news";
import type { KeptPin } from "./pin";
import { dropPin, keepPin } from "./store";
import { useKeptPins } from "./use-kept-pins";

/** What waits on this device before it hangs on the board, each with what it waits for and what can be done about it. */
export function KeptList({ owner }: { owner: string }) {
  const t = useTranslations("pin.waiting");
  const pins = useKeptPins(owner);
  if (pins.length === 0) return null;
  return (
    <section aria-label={t("title")} className="mt-2">
      <h3 className="text-t13 font-medium text-ink-2">{t("title")}</h3>
      <ul className="mt-1 grid gap-2">
        {pins.map((pin) => (
          <li key={pin.id} data-kept={pin.state}>
            <KeptCard pin={pin} owner={owner} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const ICONS = { arrived: Share2, waiting: CloudOff, sending: Pin, refused: CircleAlert, left: ImageOff };

function KeptCard({ pin, owner }: { pin: KeptPin; owner: string }) {
  const t = useTranslations("pin.waiting");
  const say = useRefusal();
  const state = pin.state === "waiting" && pin.isPinned ? "sending" : pin.state;
  const Icon = ICONS[state];
  const isWrong = pin.state === "refused" || pin.state === "left";
  return (
    <article className="grid gap-2 rounded-r border border-dashed border-control bg-paper p-3 text-t14">
      <p className="font-medium wrap-anywhere">
        {pin.isPinned ? (
          <PageLink href={`/board/${pin.id}`} className="underline decoration-line-2 underline-offset-3">
            {pin.title}
          </PageLink>
        ) : (
          pin.title
        )}
      </p>
      <KeptPictures files={pin.files} />
      <p className={`flex gap-1.5 text-t13 ${isWrong ? "text-red-ink" : "text-ink-2"}`}>
        <Icon className="icon mt-0.5 flex-none" aria-hidden />
        <span>
          {t(`states.${state}`, { count: pin.files.length })}
          {pin.refusal ? ` ${say.whole(pin.refusal)}` : null}
        </span>
      </p>
      {pin.files.map(({ id, name, refusal }) =>
        refusal ? (
          <p key={id} className="text-t13 wrap-anywhere text-red-ink">
            {t("picture", { name, words: say.whole(refusal) })}
          </p>
        ) : null,
      )}
      <Deeds pin={pin} owner={owner} />
    </article>
  );
}

function Deeds({ pin, owner }: { pin: KeptPin; owner: string }) {
  const t = useTranslations("pin.waiting");
  const { open } = useQuickPin();
  async function letGo() {
    await dropPin(pin.id);
    tellKept({ kind: "changed" });
    const putBack = () => void keepPin(pin).then(() => tellKept({ kind: "changed" }));
    toast.show({ text: t("gone", { title: pin.title }), undo: putBack });
  }
  const icon = "icon size-3.5";
  return (
    <div className="flex flex-wrap gap-2">
      {pin.state === "arrived" || pin.state === "refused" ? (
        <Button size="sm" icon={<Pin className={icon} aria-hidden />} onPress={() => open({ keptId: pin.id })}>
          {t(pin.state === "arrived" ? "pin" : "change")}
        </Button>
      ) : null}
      {pin.state === "waiting" ? (
        <Button size="sm" icon={<RotateCw className={icon} aria-hidden />} onPress={() => void sendWaiting(owner)}>
          {t("again")}
        </Button>
      ) : null}
      <Button size="sm" kind="quiet" icon={<Trash2 className={icon} aria-hidden />} onPress={() => void letGo()}>
        {t(pin.state === "left" ? "without" : "letGo")}
      </Button>
    </div>
  );
}
