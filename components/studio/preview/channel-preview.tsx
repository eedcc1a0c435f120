"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { PostPreview, type PreviewedPost } from "./post-preview";

type Ground = "light" | "dark";

/** How a post will look on its channel, on a light and on a dark phone. */
export function ChannelPreview(post: PreviewedPost) {
  const t = useTranslations("studio.preview");
  const [ground, setGround] = useState<Ground | "here">("here");
  return (
    <section aria-label={t("title", { channel: post.name })} className="mt-6 border-t border-line pt-4">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-t14">{t("title", { channel: post.name })}</h3>
        <SegmentedControl<Ground | "here">
          label={t("ground")}
          value={ground}
          onChange={setGround}
          options={[
            { id: "here", label: t("here") },
            { id: "light", label: t("light") },
            { id: "dark", label: t("dark") },
          ]}
        />
      </div>
      <div className="rounded-r bg-sunken p-4 max-md:p-2" {...(ground === "here" ? {} : { "data-theme": ground })}>
        <PostPreview {...post} />
      </div>
      <p className="mt-2 text-t12 text-ink-3">{t("honest")}</p>
    </section>
  );
}
