"use client";

import { Pencil } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { MarkedReading } from "@/components/studio/marked-reading";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { later } from "@/components/ui/later";
import { linkStyle } from "@/components/ui/link";
import type { ItemPage, ItemText } from "@/lib/features/item-page/schema";
import type { DraftKeeper } from "./draft-keeper";
import { useItem } from "./item-context";
import { useSnapshot } from "./use-drafts";

const TextConflict = dynamic(() => later(() => import("./text-conflict")).then((module) => module.TextConflict), {
  ssr: false,
});

/** The text as it was handed in, accepted or published: to read. Opening it again says first what that undoes. */
export function LockedText({ text, keeper }: { text: ItemText; keeper: DraftKeeper | undefined }) {
  return (
    <div className="max-w-165">
      {keeper ? <LeftBehind keeper={keeper} /> : null}
      <MarkedReading channelId={text.channelId} body={text.body} />
      {text.linkUrl ? (
        <p className="mt-4 text-t14">
          <a href={text.linkUrl} rel="noreferrer" target="_blank" className={linkStyle}>
            {text.linkTitle || text.linkUrl}
          </a>
        </p>
      ) : null}
      <OpenText />
    </div>
  );
}

/** Words typed on this device that the server never got, found after the text was handed in. */
function LeftBehind({ keeper }: { keeper: DraftKeeper }) {
  const { page, openText } = useItem();
  const { draft, save } = useSnapshot(keeper);
  if (save.kind !== "conflict" || !canOpen(page)) return null;
  return <TextConflict keeper={keeper} theirs={save.theirs} mine={draft} onKeepMine={openText} />;
}

const canOpen = ({ state, may, powers }: ItemPage): boolean =>
  state === "open" && may.write && powers.respond.verdict !== "refused";

/** The way back into a text that was handed in, for whoever may write. */
export function OpenText() {
  const t = useTranslations("items.takeBack");
  const { page, openText } = useItem();
  const { acceptance } = page;
  if (!canOpen(page)) return null;
  const isOrdered = page.publications.some(({ state }) => state === "planned" || state === "by_hand");
  return (
    <div className="mt-5">
      <Dialog
        size="sm"
        title={t("title")}
        trigger={
          <Button size="sm" icon={<Pencil className="icon" aria-hidden />}>
            {t("open")}
          </Button>
        }
      >
        {(close) => (
          <>
            <ul className="grid list-disc gap-1 pl-5 text-ink-2">
              <li>{t("toWriting")}</li>
              {acceptance?.isValid ? <li>{t("acceptance", { name: acceptance.by })}</li> : null}
              {isOrdered ? <li>{t("ordered")}</li> : null}
              <li>{t("onlyWhenChanged")}</li>
            </ul>
            <div className="mt-6 flex flex-wrap justify-end gap-2 max-md:flex-col-reverse">
              <Button kind="quiet" onPress={close}>
                {t("leave")}
              </Button>
              <Button
                kind="primary"
                onPress={() => {
                  openText();
                  close();
                }}
              >
                {t("open")}
              </Button>
            </div>
          </>
        )}
      </Dialog>
    </div>
  );
}
