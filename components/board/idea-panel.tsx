"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Moment } from "@/components/time/moment";
import { Avatar } from "@/components/ui/avatar";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import { TextButton } from "@/components/ui/text-button";
import type { MovableColumn } from "@/lib/domain/board";
import { initials } from "@/lib/domain/language";
import { ideaOptions } from "@/lib/features/board/options";
import type { IdeaCard, IdeaDetail } from "@/lib/features/board/schema";
import type { Asked } from "./answer-dialog";
import { useBoard } from "./board-context";
import { CardDueWords } from "./card-time";
import { EditIdeaForm } from "./edit-idea-form";
import { IdeaActions, type StartPost } from "./idea-actions";
import { IdeaHistory } from "./idea-history";
import { IdeaPictures } from "./idea-pictures";
import { IdeaRemarks } from "./idea-remarks";
import { VoteButton } from "./vote-button";

type IdeaPanelProps = {
  ideaId: string;
  /** What the board knows of it already, shown while the rest is on its way. */
  known: IdeaCard | undefined;
  takesFocus: boolean;
  startPost: StartPost;
  onMove: (card: IdeaCard, to: MovableColumn) => void;
  onAsk: (asked: Asked) => void;
  onChanged: (ideaIds: readonly string[]) => void;
  onClose: () => void;
};

/** An idea that is open: beside the board where there is room, else in its place. */
export function IdeaPanel({ ideaId, known, takesFocus, onClose, ...rest }: IdeaPanelProps) {
  const t = useTranslations("board");
  const title = useRef<HTMLHeadingElement>(null);
  const { data, isError } = useQuery(ideaOptions(ideaId));
  const card = data?.card ?? known;
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);

  return (
    <aside
      aria-labelledby="idea-title"
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onClose();
      }}
      className="min-w-0 pb-8 max-xl:mx-auto max-xl:w-full max-xl:max-w-2xl lg:overflow-y-auto xl:-mt-6 xl:w-96 xl:flex-none xl:border-l xl:border-line xl:pt-6 xl:pl-6"
    >
      {/* In the place of the board, the idea takes the board's heading along. */}
      <h1 className="sr-only xl:hidden">{t("title")}</h1>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <TextButton onPress={onClose} className="mb-2 flex items-center gap-1 text-ink-2 no-underline xl:hidden">
            <ChevronLeft className="icon" aria-hidden />
            {t("title")}
          </TextButton>
          <h2 id="idea-title" ref={title} tabIndex={-1} className="text-t20 font-semibold text-balance wrap-anywhere">
            {card?.title ?? (isError ? t("idea.gone") : t("idea.loading"))}
          </h2>
        </div>
        <IconButton label={t("idea.close")} onPress={onClose} className="-mr-2 max-xl:hidden">
          <X className="icon" aria-hidden />
        </IconButton>
      </div>
      {card ? <Byline card={card} /> : null}
      {data ? <IdeaBody detail={data} {...rest} /> : null}
      {!data && isError ? <EmptyState title={t("idea.gone")}>{t("idea.goneText")}</EmptyState> : null}
      {data || isError ? null : <Skeleton label={t("idea.loading")} className="mt-6" />}
    </aside>
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
      {card.due ? <CardDueWords due={card.due} /> : null}
    </div>
  );
}

type IdeaBodyProps = { detail: IdeaDetail } & Pick<IdeaPanelProps, "startPost" | "onMove" | "onAsk" | "onChanged">;

function IdeaBody({ detail, startPost, onMove, onAsk, onChanged }: IdeaBodyProps) {
  const t = useTranslations("board");
  const { viewer } = useBoard();
  const [isEditing, setEditing] = useState(false);
  const { card, body, voters } = detail;
  const canEdit =
    card.column === "pinned" && (viewer.canCurate || (viewer.canPin && card.pinnedById === viewer.memberId));
  if (isEditing) {
    const done = () => {
      setEditing(false);
      onChanged([card.id]);
    };
    return <EditIdeaForm detail={detail} onDone={done} onCancel={() => setEditing(false)} />;
  }
  return (
    <>
      {body ? <p className="mt-4 whitespace-pre-line wrap-anywhere">{body}</p> : null}
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
      <Part title={t("idea.pictures")}>
        <IdeaPictures idea={card} pictures={detail.pictures} onChanged={onChanged} />
      </Part>
      <Part title={t("remarks", { count: detail.remarks.length })}>
        <IdeaRemarks ideaId={card.id} remarks={detail.remarks} onChanged={onChanged} />
      </Part>
      <Part title={t("idea.history")}>
        <IdeaHistory detail={detail} />
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-6 border-t border-line pt-4">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
