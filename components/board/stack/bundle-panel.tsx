"use client";

import { useQuery } from "@tanstack/react-query";
import { Archive, ArrowRight, CircleCheck, Layers, Plus, Ungroup } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Asked } from "@/components/board/answer-dialog";
import { useBoard } from "@/components/board/board-context";
import { CardDueWords } from "@/components/board/card-time";
import { type StartPost, StartPostButton } from "@/components/board/idea-actions";
import { Part, SidePanel } from "@/components/board/side-panel";
import { focusSoon } from "@/components/board/use-card-keys";
import type { Goal } from "@/components/board/use-moving";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Skeleton } from "@/components/ui/skeleton";
import { TextButton } from "@/components/ui/text-button";
import { type BundleTarget, bundleMovesFrom } from "@/lib/domain/board/bundles";
import type { IdeaCard } from "@/lib/features/board/schema";
import { bundleOptions } from "@/lib/features/bundle-page/options";
import type { BundleDetail } from "@/lib/features/bundle-page/schema";
import { AddIdeas } from "./add-ideas";
import { BundleIdeas } from "./bundle-ideas";
import { RenameBundleForm } from "./rename-bundle-form";
import type { StackRef } from "./stacked";
import type { Stacking } from "./use-stacking";

type BundlePanelProps = {
  bundleId: string;
  takesFocus: boolean;
  startPost: StartPost;
  stacking: Stacking;
  onMove: (card: IdeaCard, to: Goal) => void;
  onAsk: (asked: Asked) => void;
  onChanged: (ideaIds: readonly string[]) => void;
  onClose: () => void;
};

/** A stack that is open: its theme, the ideas on it in their order, and what can be done with the whole. */
export function BundlePanel({ bundleId, takesFocus, onClose, ...rest }: BundlePanelProps) {
  const t = useTranslations("board.stack");
  const { data, isError } = useQuery(bundleOptions(bundleId));
  const title = data?.title ?? (isError ? t("gone") : t("loading"));
  const kind = data ? (
    <p className="mb-1 flex items-center gap-1.5 text-t13 font-medium text-ink-2">
      <Layers className="icon" aria-hidden />
      {t("kind", { count: data.cards.length })}
    </p>
  ) : null;
  return (
    <SidePanel title={title} kind={kind} closeLabel={t("close")} takesFocus={takesFocus} onClose={onClose}>
      {data?.isEnded ? <EmptyState title={t("ended")}>{t("endedText")}</EmptyState> : null}
      {data && !data.isEnded ? <BundleBody bundle={data} onClose={onClose} {...rest} /> : null}
      {!data && isError ? <EmptyState title={t("gone")}>{t("goneText")}</EmptyState> : null}
      {data || isError ? null : <Skeleton label={t("loading")} className="mt-6" />}
    </SidePanel>
  );
}

type BodyProps = { bundle: BundleDetail } & Omit<BundlePanelProps, "bundleId" | "takesFocus">;

function BundleBody({ bundle, stacking, onChanged, onClose, ...rest }: BodyProps) {
  const t = useTranslations("board.stack");
  const tBoard = useTranslations("board");
  const { viewer } = useBoard();
  const [open, setOpen] = useState<"rename" | "add" | null>(null);
  // Whoever closes a form goes on where it was opened.
  const [left, setLeft] = useState<typeof open>(null);
  const close = () => {
    setLeft(open);
    setOpen(null);
  };
  const top = bundle.cards.find(({ stack }) => stack !== null);
  const isFree = bundleMovesFrom(bundle.column).length > 0;
  const { id, title, version, column } = bundle;
  const stack: StackRef = { id, title, version, column, ideaIds: bundle.cards.map((card) => card.id) };
  const mayChange = viewer.canCurate && isFree;
  async function takeApart() {
    await stacking.takeApart(stack);
    onClose();
    focusSoon(stack.ideaIds[0] ?? "");
  }
  return (
    <>
      <div className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-t13 text-ink-2">
        <span>{t.rich("madeBy", { name: bundle.madeBy, moment: () => <Moment at={bundle.madeAt} /> })}</span>
        <span className="font-medium text-ink">{tBoard(`columns.${bundle.column}`)}</span>
        {top?.due ? <CardDueWords due={top.due} /> : null}
      </div>
      {open === "rename" ? (
        <RenameBundleForm
          bundle={bundle}
          onCancel={close}
          onDone={() => {
            close();
            onChanged(stack.ideaIds);
          }}
        />
      ) : (
        <>
          {bundle.words ? <p className="mt-4 whitespace-pre-line wrap-anywhere">{bundle.words}</p> : null}
          {viewer.canCurate ? (
            <TextButton autoFocus={left === "rename"} onPress={() => setOpen("rename")} className="mt-3">
              {t("rename.open")}
            </TextButton>
          ) : null}
        </>
      )}
      {top?.answer && top.stack?.isAnsweredAsOne ? (
        <p className="mt-4 rounded-r bg-accent-soft px-4 py-3 text-t14 wrap-anywhere">
          {tBoard("saidBy", { words: top.answer.words, name: top.answer.by })}
        </p>
      ) : null}
      {top ? <BundleActions bundle={bundle} top={top} {...rest} /> : null}
      <Part title={t("inside")}>
        <BundleIdeas cards={bundle.cards} mayTakeOut={mayChange} />
        {mayChange && open === "add" ? <AddIdeas bundle={bundle} stacking={stacking} onClose={close} /> : null}
        {mayChange && open !== "add" ? (
          <div className="mt-3 flex flex-wrap gap-2">
            <Button
              size="sm"
              autoFocus={left === "add"}
              icon={<Plus className="icon" aria-hidden />}
              onPress={() => setOpen("add")}
            >
              {t("add.open")}
            </Button>
            <Button
              kind="quiet"
              size="sm"
              icon={<Ungroup className="icon" aria-hidden />}
              onPress={() => void takeApart()}
            >
              {t("takeApart.label")}
            </Button>
          </div>
        ) : null}
      </Part>
    </>
  );
}

type ActionsProps = { bundle: BundleDetail; top: IdeaCard } & Pick<BundlePanelProps, "startPost" | "onMove" | "onAsk">;

/** What can be done with the whole stack next, by who looks at it. */
function BundleActions({ bundle, top, startPost, onMove, onAsk }: ActionsProps) {
  const t = useTranslations("board.stack");
  const tIdea = useTranslations("board.idea");
  const { viewer } = useBoard();
  const { column, posts } = bundle;
  const may = (to: BundleTarget) => viewer.canCurate && bundleMovesFrom(column).includes(to);
  const isAtWork = column === "in_the_works";
  return (
    <div className="mt-5 flex flex-wrap gap-2 empty:hidden">
      {column === "selected" && viewer.canWrite ? (
        <StartPostButton source={{ bundleId: bundle.id }} startPost={startPost} />
      ) : null}
      {posts.map((post) => (
        <LinkButton key={post.id} href={`/items/${post.id}`} icon={<ArrowRight className="icon" aria-hidden />}>
          {posts.length === 1 ? tIdea("toPost") : post.title}
        </LinkButton>
      ))}
      {isAtWork && viewer.canWrite ? (
        <StartPostButton source={{ bundleId: bundle.id }} startPost={startPost} words={t("anotherPost")} />
      ) : null}
      {may("selected") ? (
        <Button
          kind="primary"
          icon={<CircleCheck className="icon" aria-hidden />}
          onPress={() => onAsk({ card: top, to: "selected" })}
        >
          {t("moveTo.selected.label")}
        </Button>
      ) : null}
      {may("parked") ? (
        <Button icon={<Archive className="icon" aria-hidden />} onPress={() => onAsk({ card: top, to: "parked" })}>
          {tIdea("park")}
        </Button>
      ) : null}
      {may("bundled") ? (
        <Button icon={<Layers className="icon" aria-hidden />} onPress={() => onMove(top, "bundled")}>
          {t("moveTo.bundled.label")}
        </Button>
      ) : null}
    </div>
  );
}
