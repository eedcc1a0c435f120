"use client";

import { TrendingUp } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { paperStyle, StepBar } from "@/components/ui/paper-card";
import { givenName } from "@/lib/domain/language";
import type { IdeaCard } from "@/lib/features/board/schema";
import { useBoard } from "./board-context";
import { CardDueWords } from "./card-time";
import { LabelChips } from "./labels/label-chips";

const STAGES = ["notice", "respond", "accept", "publish"] as const;
const CHOSEN = new Set(["selected", "in_the_works", "published"]);

/** The paper of a card, which shows the focus of the link that covers it; a stack has two sheets under it. */
export const cardStyle = ({ column, stack }: Pick<IdeaCard, "column" | "stack">): string =>
  cx(
    paperStyle({ chosen: CHOSEN.has(column), bundle: stack !== null }),
    "has-[a[data-card]:focus-visible]:outline-2 has-[a[data-card]:focus-visible]:outline-offset-2 has-[a[data-card]:focus-visible]:outline-focus",
  );

const LABELS_SHOWN = 3;

/** The labels of an idea, or those of a stack's ideas together. */
export function CardLabels({ labels }: Pick<IdeaCard, "labels">) {
  const t = useBoard().words.board;
  if (labels.length === 0) return null;
  return (
    <div className="mt-2">
      <LabelChips labels={labels} most={LABELS_SHOWN} others={(count) => t("otherLabels", { count })} />
    </div>
  );
}

/** What the trekker answered, on the card as long as it is short. */
export function Answer({ words, by }: { words: string; by: string }) {
  const t = useBoard().words.board;
  return <p className="mt-2 line-clamp-4 text-t13 text-ink-2">{t("saidBy", { words, name: givenName(by) })}</p>;
}

/** How far the post is that is made of it. */
export function Progress({ card: { post, due } }: { card: IdeaCard }) {
  const t = useBoard().words.board;
  if (!post) return null;
  const step = STAGES.indexOf(post.stage);
  const stage = t(`stages.${post.stage}`);
  return (
    <>
      <div className="mt-2.5">
        <StepBar total={STAGES.length} done={step} label={t("step", { step: step + 1, total: STAGES.length, stage })} />
      </div>
      <p className="mt-1.5 flex flex-wrap items-center justify-between gap-x-2 text-t13 font-medium">
        {post.needsMoment ? t("needsMoment") : stage}
        {due ? <CardDueWords due={due} /> : null}
      </p>
    </>
  );
}

/** What it brought, or where it is to be seen. */
export function Outcome({ published: { effect, url } }: { published: NonNullable<IdeaCard["published"]> }) {
  const t = useBoard().words.board;
  if (effect) {
    return (
      <OutcomeLine>
        <TrendingUp className="icon mt-0.5" aria-hidden />
        {effect}
      </OutcomeLine>
    );
  }
  if (!url) return null;
  return (
    <OutcomeLine>
      <a href={url} target="_blank" rel="noreferrer" className="relative z-10 underline underline-offset-3">
        {t("seePost")}
      </a>
    </OutcomeLine>
  );
}

const OutcomeLine = ({ children }: { children: ReactNode }) => (
  <p className="mt-2.5 flex gap-1.5 border-t border-paper-line pt-2 text-t13 font-semibold text-accent-ink">
    {children}
  </p>
);
