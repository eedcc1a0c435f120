"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { cx } from "@/components/ui/cx";
import { later } from "@/components/ui/later";
import { COLUMNS, type ShownColumn as ColumnName, type Filter, movesFrom } from "@/lib/domain/board";
import { countsOptions } from "@/lib/features/board/options";
import type { IdeaCard } from "@/lib/features/board/schema";
import { findCard } from "./board-cache";
import { BoardContext, type BoardViewer } from "./board-context";
import { BoardHeader } from "./board-header";
import { BoardKeys } from "./board-keys";
import { CardIcons } from "./card-icon";
import { Column } from "./column";
import { ColumnChoice } from "./column-choice";
import type { StartPost } from "./idea-actions";
import { PinHere } from "./pin-here";
import { useBoardChanges } from "./use-board-changes";
import { useCardKeys, walkCards } from "./use-card-keys";
import { useDeeds } from "./use-deeds";
import { useKeptFocus } from "./use-kept-focus";
import { useMoving } from "./use-moving";
import { useOpenIdea } from "./use-open-idea";

const IdeaPanel = dynamic(() => later(() => import("./idea-panel")).then((module) => module.IdeaPanel));

type BoardProps = { viewer: BoardViewer; filter: Filter; startPost: StartPost };

/** The board: its columns, what can be done with a card, and the idea that is open beside them. */
export function Board({ viewer, filter, startPost }: BoardProps) {
  const client = useQueryClient();
  const root = useRef<HTMLDivElement>(null);
  const scope = useMemo(() => ({ client, filter, viewerId: viewer.memberId }), [client, filter, viewer.memberId]);
  const refresh = useBoardChanges(scope);
  const deeds = useDeeds({ scope, viewerName: viewer.name, refresh });
  const moving = useMoving(scope, deeds);
  const { ideaId, isOpenedHere, open, close } = useOpenIdea();
  const { chooseMove, drag, ask, moveTo } = moving;
  useKeptFocus(root);

  const actions = useMemo(() => ({ open, vote: deeds.vote, chooseMove, drag }), [open, deeds, chooseMove, drag]);
  const [t, tTime] = [useTranslations("board"), useTranslations("time")];
  const board = useMemo(() => ({ viewer, actions, words: { board: t, time: tTime } }), [viewer, actions, t, tTime]);
  const withMovable = (id: string, deed: (card: IdeaCard) => void) => {
    const card = findCard(scope, id);
    if (card && movesFrom(card.column).length > 0) deed(card);
  };
  useCardKeys(
    {
      open,
      move: (id, anchor) => withMovable(id, (card) => chooseMove(card, anchor)),
      park: (id) => withMovable(id, (card) => card.column !== "parked" && ask({ card, to: "parked" })),
    },
    viewer.canCurate,
  );

  return (
    <BoardContext value={board}>
      <CardIcons />
      <div ref={root} className="flex flex-col lg:h-[calc(100dvh-var(--top)-var(--banner))]">
        <div className="flex min-h-0 flex-1 gap-8 px-4 pt-5 md:px-8 md:pt-6">
          <div className={cx("flex min-h-0 min-w-0 flex-1 flex-col", ideaId && "max-xl:hidden")}>
            <Columns filter={filter} viewer={viewer} moving={moving} />
          </div>
          {ideaId ? (
            <IdeaPanel
              key={ideaId}
              ideaId={ideaId}
              known={findCard(scope, ideaId)}
              takesFocus={isOpenedHere}
              startPost={startPost}
              onMove={moveTo}
              onAsk={ask}
              onChanged={refresh}
              onClose={close}
            />
          ) : null}
        </div>
        <BoardKeys canCurate={viewer.canCurate} />
      </div>
      {moving.dialogs}
    </BoardContext>
  );
}

type ColumnsProps = { filter: Filter; viewer: BoardViewer; moving: ReturnType<typeof useMoving> };

/** All columns where there is room for them, else the one that is chosen. Bundles and parked ideas only when there are. */
function Columns({ filter, viewer: { canPin, canCurate }, moving: { canDrop, dropOn } }: ColumnsProps) {
  const counts = useQuery(countsOptions(filter)).data?.counts;
  const [chosen, setChosen] = useState<ColumnName>("pinned");
  const [isParkedShown, setParkedShown] = useState(false);
  const shown = COLUMNS.filter((column) => {
    if (column === "parked") return isParkedShown;
    return column !== "bundled" || (counts?.bundled ?? 0) > 0;
  });
  const toggleParked = () => {
    setParkedShown(!isParkedShown);
    setChosen(isParkedShown ? "pinned" : "parked");
  };
  const parked = { count: counts?.parked ?? 0, isShown: isParkedShown, onToggle: toggleParked };
  return (
    <>
      <BoardHeader filter={filter} canCurate={canCurate} parked={{ ...parked, canDrop, onDrop: dropOn }} />
      <ColumnChoice columns={shown} counts={counts} chosen={chosen} onChoose={setChosen} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows walk between the links inside, which act by themselves */}
      <div
        onKeyDown={walkCards}
        className="mt-4 min-h-0 flex-1 gap-5 lg:grid lg:auto-cols-[minmax(0,1fr)] lg:grid-flow-col lg:grid-rows-1"
      >
        {shown.map((column) => (
          <Column
            key={column}
            column={column}
            filter={filter}
            count={counts?.[column] ?? 0}
            isChosen={column === chosen}
            canDrop={canDrop}
            onDrop={dropOn}
            top={column === "pinned" && canPin ? <PinHere /> : null}
          />
        ))}
      </div>
    </>
  );
}
