"use client";

import { ImagePlus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { ALT_MAX, IMAGES_MAX } from "@/lib/domain/workflow/limits";
import type { ItemPicture } from "@/lib/features/item-page/schema";
import { removeMediaAction, saveAltAction } from "@/lib/features/media/actions";
import { useItem } from "./item-context";
import { PictureDrop } from "./picture-drop";
import { usePictureUpload } from "./use-picture-upload";
import { useStep } from "./use-step";

/** The pictures that go with the text, each with its words for who cannot see it. */
export function Pictures() {
  const t = useTranslations("media");
  const { page, isOpen } = useItem();
  const { add, pending, problem } = usePictureUpload();
  if (!isOpen && page.pictures.length === 0) return null;
  const hasRoom = page.pictures.length + pending < IMAGES_MAX;
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
      {problem ? (
        <Notice kind="error" className="mt-3">
          {problem}
        </Notice>
      ) : null}
      {isOpen && hasRoom ? (
        <PictureDrop add={add} isBusy={pending > 0} icon={<ImagePlus className="icon" aria-hidden />} />
      ) : null}
      {isOpen && !hasRoom ? <p className="mt-3 text-t13 text-ink-3">{t("full", { maximum: IMAGES_MAX })}</p> : null}
    </section>
  );
}

const pictureStyle = "h-26 w-40 flex-none rounded-r border border-line object-cover max-md:h-auto max-md:w-full";

function PictureImage({ picture }: { picture: ItemPicture }) {
  return (
    // The server already made it small, and only for whoever is signed in: nothing for an image service to do.
    // biome-ignore lint/performance/noImgElement: see above
    <img src={picture.src} alt={picture.alt} width={picture.width} height={picture.height} className={pictureStyle} />
  );
}

type PictureProps = { picture: ItemPicture; label: string };

function PictureShown({ picture, label }: PictureProps) {
  const t = useTranslations("media");
  return (
    <div className="flex gap-4 text-t14 max-md:flex-col">
      <PictureImage picture={picture} />
      <div>
        <h3>{label}</h3>
        <p className="text-ink-2">{picture.alt || t("noAlt")}</p>
      </div>
    </div>
  );
}

function PictureEditor({ picture, label }: PictureProps) {
  const t = useTranslations("media");
  const { page, takesBack } = useItem();
  const saving = useStep(saveAltAction);
  const removing = useStep(removeMediaAction);
  const [alt, setAlt] = useState(picture.alt);
  const [problem, setProblem] = useState<string>();
  const address = { itemId: page.id, mediaId: picture.id, takesBack };
  async function save() {
    if (alt.trim() === picture.alt) return;
    if (alt.trim() === "") return setProblem(t("altNeeded"));
    const taken = await saving.take({ ...address, alt });
    setProblem(taken.ok ? undefined : taken.problem);
  }
  async function remove() {
    const taken = await removing.take(address);
    if (!taken.ok) setProblem(taken.problem);
  }
  return (
    <div className="flex gap-4 max-md:flex-col">
      <PictureImage picture={picture} />
      <TextArea
        className="min-w-0 flex-1"
        label={label}
        hint={t("altHint")}
        error={problem}
        rows={2}
        maxLength={ALT_MAX}
        value={alt}
        onChange={setAlt}
        onBlur={() => void save()}
      />
      <IconButton label={t("remove")} onPress={() => void remove()} isDisabled={removing.isBusy}>
        <Trash2 className="icon" aria-hidden />
      </IconButton>
    </div>
  );
}
