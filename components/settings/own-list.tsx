"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useDeed } from "@/components/channels/use-deed";
import type { SaidRefusal } from "@/components/refusals/use-refusal";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import { toast } from "@/components/ui/toast";
import { type Kinds, OwnForm } from "./own-form";

/** Something of the organisation's own that has a name and is of a kind: a goal, a label. */
export type Own = { id: string; name: string; kind: string; isEnded: boolean; detail: string };

type Answered = { ok: true; value: unknown } | { ok: false; refusal: SaidRefusal };
type Deed<Input> = (input: Input) => Promise<Answered>;

/** What can be done with the list; left out where somebody may only look. */
export type OwnDeeds = {
  add: Deed<{ name: string; kind: string }>;
  change: Deed<{ id: string; name: string; kind: string }>;
  end: Deed<{ id: string }>;
  resume: Deed<{ id: string }>;
};

type OwnListProps = {
  /** Where its words stand in the catalogues. */
  words: "goals" | "labels";
  all: readonly Own[];
  kinds: Kinds;
  deeds?: OwnDeeds;
  /** What stands before a name, such as a spot of colour. */
  mark?: (own: Own) => ReactNode;
};

/** A list of the organisation's own words: add one, say it otherwise, end it and take it up again. */
export function OwnList({ words, all, kinds, deeds, mark }: OwnListProps) {
  const t = useTranslations(words);
  const running = all.filter(({ isEnded }) => !isEnded);
  const ended = all.filter(({ isEnded }) => isEnded);
  const rows = (some: readonly Own[]) =>
    some.map((own) => (
      <Row
        key={own.id}
        title={
          <span className="flex items-center gap-2">
            {mark?.(own)}
            {own.name}
          </span>
        }
        detail={own.detail}
        actions={deeds ? <OwnActions words={words} own={own} kinds={kinds} deeds={deeds} /> : undefined}
      />
    ));
  return (
    <div className="grid max-w-195 gap-8">
      <div>
        {running.length === 0 ? <EmptyState title={t("none")}>{t("noneText")}</EmptyState> : null}
        {running.length > 0 ? <RowList className="border-t border-line">{rows(running)}</RowList> : null}
      </div>
      {ended.length > 0 ? (
        <section>
          <GroupHeading id="ended">{t("endedTitle")}</GroupHeading>
          <RowList labelledBy="ended">{rows(ended)}</RowList>
        </section>
      ) : null}
    </div>
  );
}

/** The button that adds one, for the head of the page. */
export function AddOwn({ words, kinds, add }: { words: "goals" | "labels"; kinds: Kinds; add: OwnDeeds["add"] }) {
  const t = useTranslations(words);
  const deed = useDeed(add);
  return (
    <Dialog
      size="sm"
      title={t("add")}
      trigger={<Button icon={<Plus className="icon" aria-hidden />}>{t("add")}</Button>}
    >
      {(close) => (
        <OwnForm
          words={words}
          kinds={kinds}
          start={{ name: "", kind: kinds.options[0]?.id ?? "" }}
          submit={t("addSubmit")}
          errors={deed.errors}
          isBusy={deed.isBusy}
          onCancel={close}
          onSave={async (said) => {
            if (!(await deed.run(said))) return;
            toast.show({ text: t("added", { name: said.name }) });
            close();
          }}
        />
      )}
    </Dialog>
  );
}

type OwnActionsProps = Pick<OwnListProps, "words" | "kinds"> & { own: Own; deeds: OwnDeeds };

function OwnActions({ words, own, kinds, deeds }: OwnActionsProps) {
  const t = useTranslations(words);
  const change = useDeed(deeds.change);
  const end = useDeed(deeds.end);
  const resume = useDeed(deeds.resume);
  const { id, name, kind } = own;
  const takeUp = async () => {
    if (await resume.run({ id })) toast.show({ text: t("resumed", { name }) });
    else toast.show({ text: t("notResumed", { name }), failed: true });
  };
  if (own.isEnded) {
    return (
      <Button
        kind="quiet"
        size="sm"
        busy={resume.isBusy}
        aria-label={t("resumeNamed", { name })}
        onPress={() => void takeUp()}
      >
        {t("resume")}
      </Button>
    );
  }
  const stop = async () => {
    if (await end.run({ id })) toast.show({ text: t("ended", { name }), undo: () => void takeUp() });
  };
  return (
    <>
      <Dialog
        size="sm"
        title={t("change")}
        trigger={
          <Button kind="quiet" size="sm" aria-label={t("changeNamed", { name })}>
            {t("change")}
          </Button>
        }
      >
        {(close) => (
          <OwnForm
            words={words}
            kinds={kinds}
            start={{ name, kind }}
            submit={t("keep")}
            errors={change.errors}
            isBusy={change.isBusy}
            onCancel={close}
            onSave={async (said) => {
              if (await change.run({ id, ...said })) close();
            }}
          />
        )}
      </Dialog>
      <Button kind="quiet" size="sm" busy={end.isBusy} aria-label={t("endNamed", { name })} onPress={() => void stop()}>
        {t("end")}
      </Button>
    </>
  );
}
