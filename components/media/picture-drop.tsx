"use client";

import { ImagePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";

type PictureDropProps = {
  add: (files: readonly File[]) => void;
  isBusy: boolean;
  /** Another way in, beside the button. */
  children?: ReactNode;
};

const TYPES = ["image/jpeg", "image/png", "image/webp", "image/gif"];

/**
 * A picture comes in by button, by dropping it here, or by pasting anywhere on the page. Whatever is chosen or dropped is
 * sent: what is no picture is told so by its name, and does not silently stay away.
 */
export function PictureDrop({ add, isBusy, children }: PictureDropProps) {
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
        add([...event.dataTransfer.files]);
      }}
      className={cx(
        "flex flex-wrap items-center gap-3 rounded-r border border-dashed px-4 py-3 text-t14 text-ink-2",
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
          add([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <Button
        size="sm"
        icon={<ImagePlus className="icon" aria-hidden />}
        busy={isBusy}
        onPress={() => input.current?.click()}
      >
        {t("add")}
      </Button>
      {children}
      <span className="pointer-coarse:hidden">{t("dropOrPaste")}</span>
    </div>
  );
}

function usePastedPictures(add: PictureDropProps["add"]): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
    if (files.length === 0) return;
    event.preventDefault();
    add(files);
  });
  useEffect(() => {
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);
}
