"use client";

import { ImageOff, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { KeptFile } from "./pin";

type KeptPicturesProps = {
  files: readonly KeptFile[];
  /** Left out: they are only shown, small. */
  onRemove?: (file: KeptFile) => void;
};

/** Pictures that wait on this device, as they are there. */
export function KeptPictures({ files, onRemove }: KeptPicturesProps) {
  const t = useTranslations("pin");
  if (files.length === 0) return null;
  return (
    <ul aria-label={t("pictures")} className="flex flex-wrap gap-2">
      {files.map((file) => (
        <li key={file.id} className="relative">
          <Thumbnail file={file} className={onRemove ? "h-20 w-28" : "h-12 w-18"} />
          {onRemove ? (
            <IconButton
              size="sm"
              label={t("withoutPicture", { name: file.name })}
              onPress={() => onRemove(file)}
              className="!absolute top-1 right-1 bg-surface max-md:size-8"
            >
              <X className="icon" aria-hidden />
            </IconButton>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Thumbnail({ file: { blob, name }, className }: { file: KeptFile; className: string }) {
  const [src, setSrc] = useState<string>();
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setSrc(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  const frame = `grid place-items-center rounded-r-s border border-line bg-sunken text-ink-3 ${className}`;
  if (!src || isBroken) {
    return (
      <span className={frame} role="img" aria-label={name}>
        {isBroken ? <ImageOff className="icon" aria-hidden /> : null}
      </span>
    );
  }
  // A file of this device: there is nothing for an image service to do.
  // biome-ignore lint/performance/noImgElement: see above
  return <img src={src} alt={name} onError={() => setBroken(true)} className={`${frame} object-cover`} />;
}
