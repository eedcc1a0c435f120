"use client";

import { History } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DraftKeeper } from "@/components/items/draft-keeper";
import { useItem } from "@/components/items/item-context";
import { Inserted } from "@/components/library/inserting/inserted";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";

const VersionsDialog = dynamic(() => later(() => import("./versions-dialog")).then((module) => module.VersionsDialog), {
  ssr: false,
});

type TextToolsProps = { channelId: string | null; body: string; keeper: DraftKeeper };

/** What can be done with a text beside writing it. */
export function TextTools(props: TextToolsProps) {
  const t = useTranslations("studio.versions");
  const { isOpen: isWriting } = useItem();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="mt-4">
      {isWriting ? null : <Inserted body={props.body} />}
      <Button
        size="sm"
        kind="quiet"
        className="-ml-3"
        icon={<History className="icon" aria-hidden />}
        onPress={() => setOpen(true)}
      >
        {t("open")}
      </Button>
      {isOpen ? <VersionsDialog {...props} close={() => setOpen(false)} /> : null}
    </div>
  );
}
