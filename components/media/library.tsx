"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageLink } from "@/components/ui/page-link";
import { toast } from "@/components/ui/toast";
import { type LibraryFilter, libraryKeys } from "@/lib/features/assets/options";
import { AssetGrid } from "./asset-grid";
import { PictureDrop } from "./picture-drop";
import { UploadList } from "./upload-list";
import { useLibraryChanges } from "./use-library-changes";
import { useUploads } from "./use-uploads";

/** Every picture of the organisation, and the way in for new ones. */
export function Library({ start, canAdd }: { start: LibraryFilter; canAdd: boolean }) {
  const [filter, setFilter] = useState(start);
  useLibraryChanges();
  function show(next: LibraryFilter) {
    setFilter(next);
    // The address follows, so that it can be sent and gone back to; the page itself is here already.
    window.history.replaceState(null, "", `/media?${new URLSearchParams(next)}`);
  }
  return (
    <div className="mt-6 grid gap-6">
      {canAdd ? <Uploading /> : null}
      <div>
        <AssetGrid
          filter={filter}
          onFilter={show}
          frame={(asset, tile) => (
            <PageLink href={`/media/${asset.id}`} className="block rounded-r">
              {tile}
            </PageLink>
          )}
        />
      </div>
    </div>
  );
}

function Uploading() {
  const t = useTranslations("library");
  const client = useQueryClient();
  const uploads = useUploads(async ({ isKnown }) => {
    if (isKnown) toast.show({ text: t("known") });
    await client.invalidateQueries({ queryKey: libraryKeys.all });
    return undefined;
  });
  return (
    <div>
      <PictureDrop add={uploads.add} isBusy={uploads.isBusy} />
      <UploadList uploads={uploads} />
    </div>
  );
}
