"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { cx } from "@/components/ui/cx";
import { later } from "@/components/ui/later";
import { COLUMNS, type ShownColumn as ColumnName } from "@/lib/domain/board";
import { isNarrowed, type Looking } from "@/lib/domain/board/looking";
import { countsOptions } from "@/lib/features/board/options";
import type { IdeaCard } from "@/lib/features/board/schema";
import { findCard } from "./board-cache";
import { BoardContext, type BoardViewer } from "./board-context";
import { BoardHeader } from "./board-header";
import { BoardKeys } from "./board-keys";
import { CardIcons } from "./card-icon";
import { Column } from "./column";
import { ColumnChoice } from "./column-choice";
import { ActiveFilters } from "./filters/active-filters";
import { Found, NothingFound } from "./filters/nothing-found";
import { useLook } from "./filters/use-look";
import type { StartPost } from "./idea-actions";
import { PinHere } from "./pin-here";
import { useStacking } from "./stack/use-stacking";
import { useBoardChanges } from "./use-board-changes";
import { useCardKeys, walkCards } from "./use-card-keys";
import { useDeeds } from "./use-deeds";
import { useKeptFocus } from "./use-kept-focus";
import { goalsOf, useMoving } from "./use-moving";
import { useOpenIdea } from "./use-open-idea";

const LabelDialog = dynamic(() => later(() => import("./labels/label-dialog")).then((module) => module.LabelDialog), {
  ssr: false,
});
const MyIdeas = dynamic(() => later(() => import("./story/my-ideas")).then((module) => module.MyIdeas));
const BundlePanel = dynamic(() => later(() => import("./stack/bundle-panel")).then((module) => module.BundlePanel));
const IdeaPanel = dynamic(() => later(() => import("./idea-panel")).then((module) => module.IdeaPanel));

type BoardProps = { viewer: BoardViewer; looking: Looking; startPost: StartPost };

/** The board: its columns, what can be done with a card, and the idea that is open beside them. */
export function Board({ viewer, looking, startPost }: BoardProps) {
  const client = useQueryClient();
  const root = useRef<HTMLDivElement>(null);
  const scope = useMemo(() => ({ client, looking, viewerId: viewer.memberId }), [client, looking, viewer.memberId]);
  const refresh = useBoardChanges(scope);
  const deeds = useDeeds({ scope, viewerName: viewer.name, refresh });
  const stacking = useStacking({ scope, viewerName: viewer.name, refresh, moveIdea: deeds.move });
  const moving = useMoving(scope, { deeds, stacking });
  const { ideaId, bundleId, isOpenedHere, open, openBundle, close } = useOpenIdea();
  const { chooseMove, drag, ask, moveTo, bundle, canStackOn, stackOn } = moving;
  const [labelled, label] = useState<IdeaCard | null>(null);
  useKeptFocus(root);

  const actions = useMemo(
    () => ({
      ...{ open, openBundle, vote: deeds.vote, label, chooseMove, drag, bundle, canStackOn, stackOn },
      takeOut: (card: IdeaCard) => void stacking.takeOut(card),
    }),
    [open, openBundle, deeds, chooseMove, drag, bundle, canStackOn, stackOn, stacking],
  );
  const [t, tTime] = [useTranslations("board"), useTranslations("time")];
  const board = useMemo(
    () => ({ viewer, looking, actions, words: { board: t, time: tTime } }),
    [viewer, looking, actions, t, tTime],
  );
  const withMovable = (id: string, deed: (card: IdeaCard) => void) => {
    const card = findCard(scope, id);
    if (card && goalsOf(card).length > 0) deed(card);
  };
  useCardKeys(
    {
      open: (id) => {
        const card = findCard(scope, id);
        if (card?.stack && card.bundle) openBundle(card.bundle.id);
        else open(id);
      },
      bundle: (id) =>
        withMovable(id, (card) => (card.stack && card.bundle ? openBundle(card.bundle.id) : bundle(card))),
      move: (id, anchor) => withMovable(id, (card) => chooseMove(card, anchor)),
      park: (id) => withMovable(id, (card) => card.column !== "parked" && ask({ card, to: "parked" })),
      label: (id) => {
        const card = findCard(scope, id ?? ideaId ?? "");
        // A stack carries no labels of its own; those of its ideas are put on the ideas.
        if (card && !(id && card.stack) && (viewer.canCurate || (viewer.canPin && card.pinnedById === viewer.memberId)))
          label(card);
      },
    },
    viewer.canCurate,
  );

  return (
    <BoardContext value={board}>
      <CardIcons />
      <div ref={root} className="flex flex-col lg:h-[calc(100dvh-var(--top)-var(--banner))]">
        <div className="flex min-h-0 flex-1 gap-8 px-4 pt-5 md:px-8 md:pt-6">
          <div className={cx("flex min-h-0 min-w-0 flex-1 flex-col", (ideaId || bundleId) && "max-xl:hidden")}>
            {looking.filter === "mine" ? (
              <MyIdeas looking={looking} />
            ) : (
              <Columns looking={looking} viewer={viewer} moving={moving} />
            )}
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
          {bundleId ? (
            <BundlePanel
              key={bundleId}
              bundleId={bundleId}
              takesFocus={isOpenedHere}
              startPost={startPost}
              stacking={stacking}
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
      {labelled ? <LabelDialog card={labelled} onChanged={refresh} onClose={() => label(null)} /> : null}
    </BoardContext>
  );
}

type ColumnsProps = { looking: Looking; viewer: BoardViewer; moving: ReturnType<typeof useMoving> };

/** All columns where there is room for them, else the one that is chosen. Bundles and parked ideas only when there are. */
function Columns({ looking, viewer: { canPin, canCurate }, moving: { canDrop, dropOn } }: ColumnsProps) {
  const counts = useQuery(countsOptions(looking)).data?.counts;
  const { look, isComing } = useLook();
  const [chosen, setChosen] = useState<ColumnName>("pinned");
  const [isParkedOpen, setParkedOpen] = useState<boolean>();
  const found = counts ? COLUMNS.reduce((sum, column) => sum + counts[column], 0) : null;
  // What was looked for and lies among the parked ideas alone is not to be looked for twice.
  const isParkedShown = isParkedOpen ?? (isNarrowed(looking) && found !== 0 && found === counts?.parked);
  const shown = COLUMNS.filter((column) => {
    if (column === "parked") return isParkedShown;
    return column !== "bundled" || (counts?.bundled ?? 0) > 0;
  });
  const toggleParked = () => {
    setParkedOpen(!isParkedShown);
    setChosen(isParkedShown ? "pinned" : "parked");
  };
  const parked = { count: counts?.parked ?? 0, isShown: isParkedShown, onToggle: toggleParked };
  const header = (
    <>
      <BoardHeader
        looking={looking}
        look={look}
        canCurate={canCurate}
        parked={{ ...parked, canDrop, onDrop: dropOn }}
      />
      <ActiveFilters looking={looking} look={look} />
      <p role="status" className="sr-only">
        <Found looking={looking} count={isComing ? null : found} />
      </p>
    </>
  );
  if (found === 0 && isNarrowed(looking)) {
    return (
      <>
        {header}
        <NothingFound looking={looking} look={look} />
      </>
    );
  }
  return (
    <>
      {header}
      <ColumnChoice columns={shown} counts={counts} chosen={chosen} onChoose={setChosen} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows walk between the links inside, which act by themselves */}
      <div
        onKeyDown={walkCards}
        aria-busy={isComing}
        className={cx(
          "mt-4 min-h-0 flex-1 gap-5 lg:grid lg:auto-cols-[minmax(10.25rem,1fr)] lg:overflow-x-auto lg:grid-flow-col lg:grid-rows-1",
          isComing && "opacity-60 transition-opacity delay-150",
        )}
      >
        {shown.map((column) => (
          <Column
            key={column}
            column={column}
            looking={looking}
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
