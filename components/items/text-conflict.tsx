"use client";

import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { toast } from "@/components/ui/toast";
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
  return (
    <section role="alert" className="mb-5 grid gap-3 rounded-r bg-amber-soft p-4 text-t14">
      <h2 className="text-t14 text-amber-ink">{t("title", { name: theirs.editedBy })}</h2>
      <p>{t("text")}</p>
      <div className="grid gap-3 md:grid-cols-2">
        <Version title={t("theirs", { name: theirs.editedBy })} body={theirs.body} at={theirs.editedAt} />
        <Version title={t("mine")} body={mine.body} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onPress={takeTheirs}>
          {t("takeTheirs", { name: theirs.editedBy })}
        </Button>
        <Button size="sm" onPress={keepMine}>
          {t("keepMine")}
        </Button>
      </div>
    </section>
  );
}

function Version({ title, body, at }: { title: string; body: string; at?: string }) {
  const t = useTranslations("items.conflict");
  return (
    <div className="min-w-0">
      <h3 className="mb-1 text-t13 font-medium text-ink-2">
        {title}
        {at ? (
          <>
            , <Moment at={at} />
          </>
        ) : null}
      </h3>
      <Panel className="max-h-60 overflow-y-auto px-3 py-2 whitespace-pre-wrap" tabIndex={0}>
        {body || <span className="text-ink-3">{t("empty")}</span>}
      </Panel>
    </div>
  );
}
