"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import type { AddedAsset } from "@/lib/features/assets/options";

type AddedPicturesProps = { pictures: readonly AddedAsset[]; remove: (assetId: string) => void };

/** The screenshots that go with what was seen, as they look, each to be taken out again. */
export function AddedPictures({ pictures, remove }: AddedPicturesProps) {
  const t = useTranslations("inbox.add");
  if (pictures.length === 0) return null;
  return (
    <ul aria-label={t("picturesWith")} className="flex flex-wrap gap-3">
      {pictures.map(({ assetId }, at) => (
        <li key={assetId} className="relative">
          {/* biome-ignore lint/performance/noImgElement: a picture of the library comes from its own address, in the width that is asked. */}
          <img
            src={`/api/assets/${assetId}/picture?w=320`}
            alt={t("picture", { number: at + 1 })}
            className="h-24 max-w-40 rounded-r-s border border-line-2 object-cover object-top"
          />
          <span className="absolute -top-2 -right-2 rounded-full border border-line-2 bg-surface">
            <IconButton size="sm" label={t("removePicture", { number: at + 1 })} onPress={() => remove(assetId)}>
              <X className="icon" aria-hidden />
            </IconButton>
          </span>
        </li>
      ))}
    </ul>
  );
}
