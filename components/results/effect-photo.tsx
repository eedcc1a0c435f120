"use client";

import { useTranslations } from "next-intl";
import { AssetImage } from "@/components/media/asset-image";
import { ChoosePicture } from "@/components/media/choose-picture";
import { PictureDrop } from "@/components/media/picture-drop";
import { UploadList } from "@/components/media/upload-list";
import type { Uploads } from "@/components/media/use-uploads";
import { TextButton } from "@/components/ui/text-button";
import { TextField } from "@/components/ui/text-field";
import { ALT_MAX } from "@/lib/domain/workflow/limits";

/** A picture of the library. `isDescribed`: the library says already what is on it. */
export type Photo = { assetId: string; src: string; alt: string; isDescribed: boolean };

type EffectPhotoProps = {
  photo: Photo | null;
  uploads: Uploads;
  onChange: (photo: Photo | null) => void;
  error: string | undefined;
};

/** A photo with what came of it: a new one or one that the library has, never without words for whoever cannot see it. */
export function EffectPhoto({ photo, uploads, onChange, error }: EffectPhotoProps) {
  const t = useTranslations("itemResults");
  if (!photo) {
    return (
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 text-t14 font-medium">{t("photo")}</legend>
        <PictureDrop add={(files) => uploads.add(files.slice(0, 1))} isBusy={uploads.isBusy}>
          <ChoosePicture
            take={async (assetId, { src, alt }) => {
              onChange({ assetId, src, alt, isDescribed: alt !== "" });
              return undefined;
            }}
          />
        </PictureDrop>
        <UploadList uploads={uploads} />
      </fieldset>
    );
  }
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-t14 font-medium">{t("photo")}</legend>
      <AssetImage
        asset={{ src: photo.src, alt: photo.alt || t("photoNone") }}
        className="h-28 w-40 rounded-r-s border border-line"
      />
      {photo.isDescribed ? (
        <p className="text-t13 text-ink-2">{photo.alt}</p>
      ) : (
        <TextField
          name="alt"
          label={t("photoAlt")}
          hint={t("photoAltHint")}
          error={error}
          maxLength={ALT_MAX}
          value={photo.alt}
          onChange={(alt) => onChange({ ...photo, alt })}
        />
      )}
      <p>
        <TextButton onPress={() => onChange(null)}>{t("photoRemove")}</TextButton>
      </p>
    </fieldset>
  );
}
