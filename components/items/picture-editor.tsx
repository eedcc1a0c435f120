"use client";

import { Crop as CropIcon, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CropForm } from "@/components/media/crop-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { TextArea } from "@/components/ui/text-area";
import { TextButton } from "@/components/ui/text-button";
import { ALT_MAX, WORDS_MAX } from "@/lib/domain/workflow/limits";
import { cropMediaAction, excuseAltAction, removeMediaAction, saveAltAction } from "@/lib/features/media/actions";
import type { ItemPicture } from "@/lib/features/media/schema";
import { useItem } from "./item-context";
import { useStep } from "./use-step";

/** A picture as the post shows it, small. */
export function PictureImage({ picture }: { picture: ItemPicture }) {
  return (
    // Our own server made it as wide as this, only for whoever is signed in: nothing for an image service to do.
    // biome-ignore lint/performance/noImgElement: see above
    <img
      src={`${picture.src}&w=320`}
      alt={picture.alt}
      width={picture.width}
      height={picture.height}
      className="h-auto max-h-40 w-40 flex-none self-start rounded-r border border-line object-contain max-md:max-h-80 max-md:w-full"
    />
  );
}

type PictureProps = { picture: ItemPicture; label: string };

/** Its words, the part of it that is shown, and the way out. */
export function PictureEditor({ picture, label }: PictureProps) {
  const t = useTranslations("media");
  const { page, takesBack } = useItem();
  const removing = useStep(removeMediaAction);
  const [problem, setProblem] = useState<string>();
  async function remove() {
    const taken = await removing.take({ itemId: page.id, mediaId: picture.id, takesBack });
    if (!taken.ok) setProblem(taken.problem);
  }
  return (
    <div className="flex gap-4 max-md:flex-col">
      <PictureImage picture={picture} />
      <div className="min-w-0 flex-1">
        <AltField picture={picture} label={label} />
        {picture.whole ? <CropPicture picture={picture} whole={picture.whole} /> : null}
        {problem ? <p className="text-t13 font-medium text-red-ink">{problem}</p> : null}
      </div>
      <IconButton label={t("remove")} onPress={() => void remove()} isDisabled={removing.isBusy}>
        <Trash2 className="icon" aria-hidden />
      </IconButton>
    </div>
  );
}

/** What can be seen on it, or why that need not be said; saved when it is left. */
function AltField({ picture, label }: PictureProps) {
  const t = useTranslations("media");
  const { page, takesBack } = useItem();
  const describing = useStep(saveAltAction);
  const excusing = useStep(excuseAltAction);
  const [isExcused, setExcused] = useState(picture.altReason !== null);
  const [words, setWords] = useState(picture.altReason ?? picture.alt);
  const [problem, setProblem] = useState<string>();
  const address = { itemId: page.id, mediaId: picture.id, takesBack };
  async function save() {
    const said = words.trim();
    if (said === (isExcused ? picture.altReason : picture.alt)) return;
    if (said === "") return setProblem(t(isExcused ? "reasonNeeded" : "altNeeded"));
    const taken = await (isExcused
      ? excusing.take({ ...address, reason: said })
      : describing.take({ ...address, alt: said }));
    setProblem(taken.ok ? undefined : taken.problem);
  }
  function turn() {
    setExcused(!isExcused);
    setWords((isExcused ? picture.alt : picture.altReason) ?? "");
    setProblem(undefined);
  }
  return (
    <>
      <TextArea
        label={isExcused ? t("reason") : label}
        hint={t(isExcused ? "reasonHint" : "altHint")}
        error={problem}
        rows={2}
        maxLength={isExcused ? WORDS_MAX : ALT_MAX}
        value={words}
        onChange={setWords}
        onBlur={() => void save()}
      />
      <TextButton onPress={turn} className="mt-1.5 text-t13">
        {t(isExcused ? "describe" : "onlyDecorates")}
      </TextButton>
    </>
  );
}

type Whole = NonNullable<ItemPicture["whole"]>;

function CropPicture({ picture, whole }: { picture: ItemPicture; whole: Whole }) {
  const t = useTranslations("media.crop");
  const { page, takesBack } = useItem();
  const cropping = useStep(cropMediaAction);
  const trigger = (
    <Button size="sm" kind="quiet" icon={<CropIcon className="icon" aria-hidden />}>
      {t(picture.crop ? "change" : "title")}
    </Button>
  );
  return (
    <div className="mt-1.5 -ml-2.5">
      <Dialog trigger={trigger} title={t("title")} size="lg">
        {(close) => (
          <CropForm
            whole={whole}
            crop={picture.crop}
            alt={picture.alt}
            networks={page.texts.map((text) => text.network)}
            close={close}
            save={async (crop) => {
              const taken = await cropping.take({ itemId: page.id, mediaId: picture.id, crop, takesBack });
              return taken.ok ? undefined : taken.problem;
            }}
          />
        )}
      </Dialog>
    </div>
  );
}
