"use client";

import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { TwoVersions } from "@/components/ui/two-versions";
import type { Draft, DraftKeeper, ServerText } from "./draft-keeper";
import { useItem } from "./item-context";

type TextConflictProps = { keeper: DraftKeeper; theirs: ServerText; mine: Draft; onKeepMine?: () => void };

/** Two texts for one place: both are there to read, nothing is lost before somebody chose. */
export function TextConflict({ keeper, theirs, mine, onKeepMine }: TextConflictProps) {
  const t = useTranslations("items.conflict");
  const { page } = useItem();
  const who = { name: theirs.editedBy, isMine: theirs.editedById === page.viewerId ? "yes" : "no" };
  function takeTheirs() {
    const before = keeper.takeTheirs();
    toast.show({ text: t("taken", who), undo: () => keeper.type(before) });
  }
  function keepMine() {
    onKeepMine?.();
    keeper.keepMine();
  }
  const shown = (body: string) => body || <span className="text-ink-3">{t("empty")}</span>;
  return (
    <TwoVersions
      level={2}
      title={t("title", who)}
      text={t("text")}
      theirs={{
        title: (
          <>
            {t("theirs", who)}, <Moment at={theirs.editedAt} />
          </>
        ),
        body: shown(theirs.body),
      }}
      mine={{ title: t("mine"), body: shown(mine.body) }}
    >
      <Button size="sm" onPress={takeTheirs}>
        {t("takeTheirs", who)}
      </Button>
      <Button size="sm" onPress={keepMine}>
        {t("keepMine")}
      </Button>
    </TwoVersions>
  );
}
