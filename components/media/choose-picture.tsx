"use client";

import { Images } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { LibraryFilter } from "@/lib/features/assets/options";
import type { AssetView } from "@/lib/features/assets/schema";
import { AssetGrid } from "./asset-grid";

/** @param take what is done with the chosen picture; gives what went wrong, in words. */
type ChoosePictureProps = { take: (assetId: string, asset: AssetView) => Promise<string | undefined> };

/** Takes a picture that the library has already. */
export function ChoosePicture({ take }: ChoosePictureProps) {
  const t = useTranslations("media");
  const trigger = (
    <Button size="sm" kind="quiet" icon={<Images className="icon" aria-hidden />}>
      {t("choose")}
    </Button>
  );
  return (
    <Dialog trigger={trigger} title={t("choose")} size="lg">
      {(close) => <Choice take={take} close={close} />}
    </Dialog>
  );
}

function Choice({ take, close }: ChoosePictureProps & { close: () => void }) {
  const [filter, setFilter] = useState<LibraryFilter>({ words: "", use: "all" });
  const [problem, setProblem] = useState<string>();
  async function choose(asset: AssetView) {
    const wrong = await take(asset.id, asset);
    if (wrong) setProblem(wrong);
    else close();
  }
  return (
    <>
      {problem ? (
        <Notice kind="error" className="mb-3">
          {problem}
        </Notice>
      ) : null}
      <AssetGrid
        filter={filter}
        onFilter={setFilter}
        frame={(asset, tile) => (
          <AriaButton onPress={() => void choose(asset)} className="block w-full rounded-r text-left">
            {tile}
          </AriaButton>
        )}
      />
    </>
  );
}
