"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useEffectEvent } from "react";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Button } from "@/components/ui/button";

type PictureDropProps = { add: (files: readonly File[]) => Promise<void>; isBusy: boolean; icon: ReactNode };

const TYPES = ["image/jpeg", "image/png", "image/webp"];

/** A picture comes in by button, by dropping it here, or by pasting anywhere on the page. */
export function PictureDrop({ add, isBusy, icon }: PictureDropProps) {
  const t = useTranslations("media");
  usePastedPictures(add);
  return (
    <DropZone
      aria-label={t("dropHere")}
      getDropOperation={(types) => (TYPES.some((type) => types.has(type)) ? "copy" : "cancel")}
      onDrop={async ({ items }) => {
        const files = items.flatMap((item) => (item.kind === "file" ? [item.getFile()] : []));
        await add(await Promise.all(files));
      }}
      className="mt-4 flex flex-wrap items-center gap-3 rounded-r border border-dashed border-line-2 px-4 py-3 text-t14 text-ink-2 drop-target:border-accent drop-target:bg-accent-soft"
    >
      <FileTrigger acceptedFileTypes={TYPES} allowsMultiple onSelect={(files) => void add([...(files ?? [])])}>
        <Button size="sm" icon={icon} busy={isBusy}>
          {t("add")}
        </Button>
      </FileTrigger>
      <span>{t("dropOrPaste")}</span>
    </DropZone>
  );
}

function usePastedPictures(add: PictureDropProps["add"]): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])].filter((file) => TYPES.includes(file.type));
    if (files.length === 0) return;
    event.preventDefault();
    void add(files);
  });
  useEffect(() => {
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);
}
