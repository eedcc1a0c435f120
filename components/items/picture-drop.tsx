"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";

type PictureDropProps = { add: (files: readonly File[]) => Promise<void>; isBusy: boolean; icon: ReactNode };

const TYPES = ["image/jpeg", "image/png", "image/webp"];

/** A picture comes in by button, by dropping it here, or by pasting anywhere on the page. */
export function PictureDrop({ add, isBusy, icon }: PictureDropProps) {
  const t = useTranslations("media");
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  usePastedPictures(add);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the short way for a mouse; the button is for everybody
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void add(picturesIn(event.dataTransfer.files));
      }}
      className={cx(
        "mt-4 flex flex-wrap items-center gap-3 rounded-r border border-dashed px-4 py-3 text-t14 text-ink-2",
        isOver ? "border-accent bg-accent-soft" : "border-line-2",
      )}
    >
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={TYPES.join(",")}
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <Button size="sm" icon={icon} busy={isBusy} onPress={() => input.current?.click()}>
        {t("add")}
      </Button>
      <span>{t("dropOrPaste")}</span>
    </div>
  );
}

const picturesIn = (files: FileList | undefined): File[] =>
  [...(files ?? [])].filter(({ type }) => TYPES.includes(type));

function usePastedPictures(add: PictureDropProps["add"]): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const files = picturesIn(event.clipboardData?.files);
    if (files.length === 0) return;
    event.preventDefault();
    void add(files);
  });
  useEffect(() => {
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);
}
