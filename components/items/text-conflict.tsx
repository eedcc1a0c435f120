"use client";

import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { TwoVersions } from "@/components/ui/two-versions";
import type { Draft, DraftKeeper, ServerText } from "./draft-keeper";

type TextConflictProps = { keeper: DraftKeeper; theirs: ServerText; mine: Draft; onKeepMine?: () => void };

/** Two texts for one place: both are there to read, nothing is lost before somebody chose. */
export function TextConflict({ keeper, theirs, mine, onKeepMine }: TextConflictProps) {
  const t = useTranslations("items.conflict");
  function takeTheirs() {
    const before = keeper.takeTheirs();
    toast.show({ text: t("taken", { name: theirs.editedBy }), undo: () => keeper.type(before) });
  }
  function keepMine() {
    onKeepMine?.();
    keeper.keepMine();
  }
  const shown = (body: string) => body || <span className="text-ink-3">{t("empty")}</span>;
  return (
    <TwoVersions
      level={2}
      title={t("title", { name: theirs.editedBy })}
      text={t("text")}
      theirs={{
        title: (
          <>
            {t("theirs", { name: theirs.editedBy })}, <Moment at={theirs.editedAt} />
          </>
        ),
        body: shown(theirs.body),
      }}
      mine={{ title: t("mine"), body: shown(mine.body) }}
    >
      <Button size="sm" onPress={takeTheirs}>
        {t("takeTheirs", { name: theirs.editedBy })}
      </Button>
      <Button size="sm" onPress={keepMine}>
        {t("keepMine")}
      </Button>
    </TwoVersions>
  );
}
