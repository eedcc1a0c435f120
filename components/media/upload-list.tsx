"use client";

import { CircleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { ProgressBar } from "@/components/ui/progress-bar";
import { TextButton } from "@/components/ui/text-button";
import type { Upload, Uploads } from "./use-uploads";

/** What is on its way and how far, and what was not taken and why. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  const t = useTranslations("media.upload");
  if (uploads.all.length === 0) return null;
  return (
    <ul aria-label={t("title")} className="mt-3 grid gap-2">
      {uploads.all.map((upload) => (
        <li key={upload.id} className="text-t14">
          {upload.problem ? <Refused upload={upload} uploads={uploads} /> : <OnItsWay upload={upload} />}
        </li>
      ))}
    </ul>
  );
}

function OnItsWay({ upload: { file, share } }: { upload: Upload }) {
  const t = useTranslations("media.upload");
  const words = share < 1 ? t("sending", { percent: Math.round(share * 100) }) : t("looking");
  return (
    <div className="grid gap-1">
      <span className="flex justify-between gap-3">
        <span className="min-w-0 truncate">{file.name}</span>
        <span className="flex-none text-ink-2">{words}</span>
      </span>
      <ProgressBar share={share} label={t("progress", { name: file.name })} />
    </div>
  );
}

function Refused({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const t = useTranslations("media.upload");
  const { name } = upload.file;
  return (
    <div role="alert" className="flex items-start gap-2 rounded-r bg-red-soft px-3 py-2 text-red-ink">
      <CircleAlert className="icon mt-0.5 flex-none" aria-hidden />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name}</p>
        <p>{upload.problem}</p>
        <TextButton onPress={() => uploads.again(upload)} className="text-inherit">
          {t("again")}
        </TextButton>
      </div>
      <IconButton size="sm" label={t("dismiss", { name })} onPress={() => uploads.dismiss(upload)}>
        <X className="icon" aria-hidden />
      </IconButton>
    </div>
  );
}
