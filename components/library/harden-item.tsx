"use client";

import { Library } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useItem } from "@/components/items/item-context";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { later } from "@/components/ui/later";
import { Link } from "@/components/ui/link";
import { libraryHref } from "@/lib/features/hardening/schema";
import type { ItemPage } from "@/lib/features/item-page/schema";
import type { SoftChoice } from "./harden-form";

const HardenForm = dynamic(() => later(() => import("./harden-form")).then((module) => module.HardenForm), {
  ssr: false,
});

/** What became managed content of a post that went out, and the way to make it so. */
export function HardenItem() {
  const t = useTranslations("hardening");
  const { page } = useItem();
  const [isOpen, setOpen] = useState(false);
  const { hardened, details, viewerId } = page;
  const shown = hardened.filter(({ state }) => state === "in_use" || state === "waiting");
  if (page.state !== "published") return null;
  return (
    <section aria-label={t("title")} className="grid justify-items-start gap-2 border-t border-line pt-3 text-t14">
      {shown.map(({ id, title, state }) => (
        <p key={id} className="flex gap-1.5">
          <Library className="icon mt-0.5 flex-none text-ink-3" aria-hidden />
          <span>
            {t(state === "waiting" ? "isProposed" : "became")} <Link href={libraryHref(id)}>{title}</Link>
          </span>
        </p>
      ))}
      {page.may.harden ? (
        <>
          {shown.length === 0 ? <p className="text-ink-2">{t("openText")}</p> : null}
          <Button size="sm" onPress={() => setOpen(true)}>
            {t("open")}
          </Button>
        </>
      ) : null}
      {isOpen ? (
        <Dialog isOpen onOpenChange={() => setOpen(false)} title={t("title")}>
          <HardenForm
            itemId={page.id}
            start={{ title: details.title, topicId: details.topic?.id ?? null, ownerId: viewerId }}
            texts={textsOf(page, t)}
            close={() => setOpen(false)}
          />
        </Dialog>
      ) : null}
    </section>
  );
}

type Say = ReturnType<typeof useTranslations<"hardening">>;

/** What went out, each text once, and what colleagues said about it: an answer is often among that. */
function textsOf({ shared, texts, remarks }: ItemPage, t: Say): SoftChoice[] {
  const channels = texts.map(({ channelId, name, body }) => ({
    id: channelId,
    label: t("ofChannel", { channel: name }),
    body,
  }));
  const written = [...(shared.body ? [{ id: "shared", label: t("shared"), body: shared.body }] : []), ...channels];
  const once = [...new Map(written.toReversed().map((text) => [text.body, text])).values()].reverse();
  const said = remarks.map(({ id, name, body }) => ({ id, label: t("remark", { name }), body }));
  return [...once.filter(({ body }) => body.trim() !== ""), ...said];
}
