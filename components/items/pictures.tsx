"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ChoosePicture } from "@/components/media/choose-picture";
import { PictureDrop } from "@/components/media/picture-drop";
import { UploadList } from "@/components/media/upload-list";
import { useUploads } from "@/components/media/use-uploads";
import { IMAGES_MAX } from "@/lib/domain/workflow/limits";
import { itemPageOptions } from "@/lib/features/item-page/options";
import { addMediaAction } from "@/lib/features/media/actions";
import type { ItemPicture } from "@/lib/features/media/schema";
import { useItem } from "./item-context";
import { PictureEditor, PictureImage } from "./picture-editor";
import { useStep } from "./use-step";

/** The pictures that go with the text, each with its words for who cannot see it. */
export function Pictures() {
  const t = useTranslations("media");
  const { page, isOpen } = useItem();
  if (!isOpen && page.pictures.length === 0) return null;
  const hasRoom = page.pictures.length < IMAGES_MAX;
  return (
    <section aria-label={t("title")} className="mt-5 max-w-165 border-t border-line pt-4">
      <ul className="grid gap-4">
        {page.pictures.map((picture, index) => {
          const label = page.pictures.length > 1 ? t("altOf", { number: index + 1 }) : t("alt");
          const Picture = isOpen ? PictureEditor : PictureShown;
          return (
            <li key={picture.id}>
              <Picture picture={picture} label={label} />
            </li>
          );
        })}
      </ul>
      {isOpen && hasRoom ? <AddPicture /> : null}
      {isOpen && !hasRoom ? <p className="mt-3 text-t13 text-ink-3">{t("full", { maximum: IMAGES_MAX })}</p> : null}
    </section>
  );
}

/** Brings a picture in from here or takes one of the library; either way the library has it, and the post shows it. */
function AddPicture() {
  const { page, takesBack } = useItem();
  const client = useQueryClient();
  const adding = useStep(addMediaAction);
  async function take(assetId: string): Promise<string | undefined> {
    const taken = await adding.take({ itemId: page.id, assetId, takesBack });
    await client.invalidateQueries(itemPageOptions(page.id));
    return taken.ok ? undefined : taken.problem;
  }
  const uploads = useUploads(({ assetId }) => take(assetId));
  return (
    <div className="mt-4">
      <PictureDrop add={uploads.add} isBusy={uploads.isBusy}>
        <ChoosePicture take={take} />
      </PictureDrop>
      <UploadList uploads={uploads} />
    </div>
  );
}

function PictureShown({ picture, label }: { picture: ItemPicture; label: string }) {
  const t = useTranslations("media");
  return (
    <div className="flex gap-4 text-t14 max-md:flex-col">
      <PictureImage picture={picture} />
      <div>
        <h3>{label}</h3>
        <p className="text-ink-2">
          {picture.altReason ? t("decorates", { reason: picture.altReason }) : picture.alt || t("noAlt")}
        </p>
      </div>
    </div>
  );
}
