"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AssetImage } from "@/components/media/asset-image";
import { PictureDrop } from "@/components/media/picture-drop";
import { UploadList } from "@/components/media/upload-list";
import { useUploads } from "@/components/media/use-uploads";
import { useRefusal } from "@/components/refusals/use-refusal";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { ATTACHMENTS_MAX } from "@/lib/domain/media";
import { attachToIdeaAction, detachFromIdeaAction } from "@/lib/features/assets/actions";
import type { Attachment } from "@/lib/features/assets/schema";
import { useBoard } from "./board-context";

type IdeaPicturesProps = {
  idea: { id: string; pinnedById: string };
  pictures: Attachment[];
  onChanged: (ideaIds: readonly string[]) => void;
};

/** The pictures that go with an idea; they go along with the post that is made of it. */
export function IdeaPictures({ idea, pictures, onChanged }: IdeaPicturesProps) {
  const t = useTranslations("media");
  const say = useRefusal();
  const { viewer } = useBoard();
  const [problem, setProblem] = useState<string>();
  const uploads = useUploads(async ({ assetId }) => {
    const answer = await attachToIdeaAction({ ideaId: idea.id, assetId });
    onChanged([idea.id]);
    return answer.ok ? undefined : say.whole(answer.refusal);
  });
  async function detach(assetId: string) {
    const answer = await detachFromIdeaAction({ ideaId: idea.id, assetId });
    setProblem(answer.ok ? undefined : say.whole(answer.refusal));
    onChanged([idea.id]);
  }
  const mayDetach = (picture: Attachment) =>
    viewer.canCurate || (viewer.canPin && [idea.pinnedById, picture.addedById].includes(viewer.memberId));
  return (
    <>
      {pictures.length > 0 ? (
        <ul className="mt-3 flex flex-wrap gap-2">
          {pictures.map((picture) => (
            <li key={picture.id} className="relative">
              <a href={`/media/${picture.id}`} className="block rounded-r-s">
                <AssetImage
                  asset={{ ...picture, alt: picture.alt || picture.title || t("noAlt") }}
                  className="h-20 w-28 rounded-r-s border border-line"
                />
              </a>
              {mayDetach(picture) ? (
                <IconButton
                  size="sm"
                  label={t("remove")}
                  onPress={() => void detach(picture.id)}
                  className="!absolute top-1 right-1 bg-surface max-md:size-8"
                >
                  <X className="icon" aria-hidden />
                </IconButton>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {problem ? (
        <Notice kind="error" className="mt-3">
          {problem}
        </Notice>
      ) : null}
      {viewer.canPin && pictures.length < ATTACHMENTS_MAX ? (
        <div className="mt-3">
          <PictureDrop add={uploads.add} isBusy={uploads.isBusy} />
          <UploadList uploads={uploads} />
        </div>
      ) : null}
    </>
  );
}
