"use client";

import { useQuery } from "@tanstack/react-query";
import { Layers } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Moment } from "@/components/time/moment";
import { Avatar } from "@/components/ui/avatar";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import { TextButton } from "@/components/ui/text-button";
import { movesFrom } from "@/lib/domain/board";
import { initials } from "@/lib/domain/language";
import { ideaOptions } from "@/lib/features/board/options";
import type { IdeaCard, IdeaDetail } from "@/lib/features/board/schema";
import { IdeaAlike, IdeaMerged } from "./alike/idea-alike";
import type { Asked } from "./answer-dialog";
import { beside } from "./beside";
import { useBoard } from "./board-context";
import { CardDueWords } from "./card-time";
import { EditIdeaForm } from "./edit-idea-form";
import { IdeaActions, type StartPost } from "./idea-actions";
import { IdeaEffects } from "./idea-effects";
import { IdeaHistory } from "./idea-history";
import { IdeaLink } from "./idea-link";
import { IdeaPictures } from "./idea-pictures";
import { IdeaRemarks } from "./idea-remarks";
import { IdeaBelongs } from "./labels/idea-belongs";
import { Part, SidePanel } from "./side-panel";
import { IdeaThanks } from "./thanks/idea-thanks";
import type { Goal } from "./use-moving";
import { VoteButton } from "./vote-button";

type IdeaPanelProps = {
  ideaId: string;
  /** What the board knows of it already, shown while the rest is on its way. */
  known: IdeaCard | undefined;
  takesFocus: boolean;
  startPost: StartPost;
  onMove: (card: IdeaCard, to: Goal) => void;
  onAsk: (asked: Asked) => void;
  onChanged: (ideaIds: readonly string[]) => void;
  onClose: () => void;
};

/** An idea that is open: beside the board where there is room, else in its place. */
export function IdeaPanel({ ideaId, known, takesFocus, onClose, ...rest }: IdeaPanelProps) {
  const t = useTranslations("board");
  const { data, isError } = useQuery(ideaOptions(ideaId));
  const card = data?.card ?? known;
  const title = card?.title ?? (isError ? t("idea.gone") : t("idea.loading"));
  return (
    <SidePanel title={title} closeLabel={t("idea.close")} takesFocus={takesFocus} onClose={onClose}>
      {card ? <Byline card={card} /> : null}
      {data ? <IdeaBody detail={data} {...rest} /> : null}
      {!data && isError ? <EmptyState title={t("idea.gone")}>{t("idea.goneText")}</EmptyState> : null}
      {data || isError ? null : <Skeleton label={t("idea.loading")} className="mt-6" />}
    </SidePanel>
  );
}

function Byline({ card }: { card: IdeaCard }) {
  const t = useTranslations("board");
  const { viewer } = useBoard();
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-t13 text-ink-2">
      <Avatar initials={initials(card.pinnedBy)} me={card.pinnedById === viewer.memberId} />
      <span>{t.rich("idea.by", { name: card.pinnedBy, moment: () => <Moment at={card.pinnedAt} /> })}</span>
      <span className="font-medium text-ink">{t(`columns.${card.column}`)}</span>
      {card.due && card.stack === null ? <CardDueWords due={card.due} /> : null}
    </div>
  );
}

/** The stack it lies on, and the way out of it. */
function InBundle({ card }: { card: IdeaCard }) {
  const t = useTranslations("board.stack");
  const { viewer, actions } = useBoard();
  const { bundle, column } = card;
  if (!bundle) return null;
  const mayTakeOut = viewer.canCurate && movesFrom(column).length > 0;
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-2 gap-y-1 text-t14">
      <Layers className="icon flex-none text-ink-2" aria-hidden />
      <a
        href={`/board/bundles/${bundle.id}`}
        onClick={beside(() => actions.openBundle(bundle.id))}
        className="font-medium underline decoration-line-2 underline-offset-3 wrap-anywhere hover:decoration-current"
      >
        {t("inBundle", { title: bundle.title })}
      </a>
      {mayTakeOut ? <TextButton onPress={() => actions.takeOut(card)}>{t("takeOut")}</TextButton> : null}
    </p>
  );
}

type IdeaBodyProps = { detail: IdeaDetail } & Pick<IdeaPanelProps, "startPost" | "onMove" | "onAsk" | "onChanged">;

function IdeaBody({ detail, startPost, onMove, onAsk, onChanged }: IdeaBodyProps) {
  const t = useTranslations("board");
  const { viewer } = useBoard();
  const [isEditing, setEditing] = useState(false);
  const { card, body, linkUrl, voters } = detail;
  const canEdit =
    (card.column === "pinned" || card.column === "bundled") &&
    (viewer.canCurate || (viewer.canPin && card.pinnedById === viewer.memberId));
  if (isEditing) {
    const done = () => {
      setEditing(false);
      onChanged([card.id]);
    };
    return <EditIdeaForm detail={detail} onDone={done} onCancel={() => setEditing(false)} />;
  }
  return (
    <>
      <InBundle card={card} />
      <IdeaMerged detail={detail} onChanged={onChanged} />
      {body ? <p className="mt-4 whitespace-pre-line wrap-anywhere">{body}</p> : null}
      <IdeaLink url={linkUrl} />
      {card.answer ? (
        <p className="mt-4 rounded-r bg-accent-soft px-4 py-3 text-t14 wrap-anywhere">
          {t("saidBy", { words: card.answer.words, name: card.answer.by })}
        </p>
      ) : null}
      <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2 pl-1 text-t13 text-ink-2">
        <VoteButton card={card} />
        {voters.length > 0 ? (
          <span className="min-w-0 flex-1">{t("idea.voters", { names: voters.join(", ") })}</span>
        ) : null}
        {canEdit ? <TextButton onPress={() => setEditing(true)}>{t("idea.edit")}</TextButton> : null}
      </div>
      <IdeaActions card={card} startPost={startPost} onMove={onMove} onAsk={onAsk} />
      <IdeaBelongs card={card} onChanged={onChanged} />
      <IdeaAlike detail={detail} onChanged={onChanged} />
      <IdeaEffects detail={detail} onChanged={onChanged} />
      <Part title={t("idea.history")}>
        <IdeaHistory story={detail.story.filter(({ kind }) => kind !== "thanked")} />
      </Part>
      <Part title={t("thanks.title")}>
        <IdeaThanks detail={detail} onChanged={onChanged} />
      </Part>
      <Part title={t("idea.pictures")}>
        <IdeaPictures idea={card} pictures={detail.pictures} onChanged={onChanged} />
      </Part>
      <Part title={t("remarks", { count: detail.remarks.length })}>
        <IdeaRemarks ideaId={card.id} remarks={detail.remarks} onChanged={onChanged} />
      </Part>
    </>
  );
}
