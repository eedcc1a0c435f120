"use client";

import dynamic from "next/dynamic";
import { type FocusEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { later } from "@/components/ui/later";
import { QUESTIONS, type Rule } from "@/lib/domain/agreement";
import type { DraftRow, DraftView } from "@/lib/features/drafts/schema";
import type { LineSnapshot } from "./edit-line";
import { MatrixProvider, type Target } from "./matrix-context";
import { cellElement, keepFocus } from "./places";
import { QuestionBlock } from "./question-block";
import type { Editing } from "./use-editing";
import { useMatrixKeys } from "./use-matrix-keys";
import { type Drop, useRowDrag } from "./use-row-drag";

const fetchChoices = () => later(() => import("./choice-popover"));
const fetchMenus = () => later(() => import("./row-menu"));
const ChoicePopover = dynamic(() => fetchChoices().then((module) => module.ChoicePopover), { ssr: false });
const RowMenu = dynamic(() => fetchMenus().then((module) => module.RowMenu), { ssr: false });
const ConditionsMenu = dynamic(() => fetchMenus().then((module) => module.ConditionsMenu), { ssr: false });

type MatrixProps = {
  draft: DraftView;
  editing: Editing;
  troubles: LineSnapshot["troubles"];
  /** How deep a row stands under those it replaces, by id. */
  depths: ReadonlyMap<string, number>;
  /** Who else is in a row now. */
  writers: ReadonlyMap<string, string>;
  onEnterRow: (rowId: string) => void;
};

/** What opens is fetched when the page is at rest, so that it opens without a connection too. */
const AT_REST_MS = 1_000;

/** From here on rows out of view are not laid out. */
const MANY_ROWS = 60;

const isSame = (a: Target | null, b: Target | null) => a?.rowId === b?.rowId && a?.what === b?.what;

/** The agreement as sentences under their questions, every word of which can be chosen. */
export function Matrix({ draft, editing, troubles, depths, writers, onEnterRow }: MatrixProps) {
  const { dimensions, words, rows, basedOn } = draft;
  const [opened, setOpened] = useState<Target | null>(null);
  const [current, setCurrent] = useState<Target | null>(null);
  const latest = useRef<string | null>(null);
  const before = useMemo(() => new Map(draft.before.map((rule): [string, Rule] => [rule.id, rule])), [draft.before]);

  const context = useMemo(() => {
    return { dimensions, words, before, beforeNumber: basedOn.number, editing, open: setOpened };
  }, [dimensions, words, before, basedOn.number, editing]);
  const close = useCallback((target: Target) => {
    setOpened((now) => (isSame(now, target) ? null : now));
    keepFocus(target);
  }, []);
  const onDrop = (rowId: string, { rowId: over, side }: Drop) => {
    const own = rows.filter(({ question }) => question === rows.find(({ id }) => id === over)?.question);
    const at = own.findIndex(({ id }) => id === over);
    const above = own[at - 1]?.id ?? null;
    editing.moveRow(rowId, side === "below" ? over : above === rowId ? (own[at - 2]?.id ?? null) : above);
  };
  const { drop, dragProps } = useRowDrag(onDrop);
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([fetchChoices(), fetchMenus()]), AT_REST_MS);
    return () => clearTimeout(timer);
  }, []);
  const onKeyDown = useMatrixKeys(editing, () => latest.current);

  function onFocus({ target }: FocusEvent<HTMLElement>) {
    const rowId = target.closest<HTMLElement>("[data-row]")?.dataset.row;
    const what = target.dataset.cell as Target["what"] | undefined;
    if (!rowId) return;
    latest.current = rowId;
    onEnterRow(rowId);
    if (what) setCurrent({ rowId, what });
  }

  const openRow = opened && rows.find(({ id }) => id === opened.rowId);
  const stop = tabStopIn(rows, current);
  const lost = useMemo(() => [...troubles].filter(([rowId]) => !rows.some(({ id }) => id === rowId)), [troubles, rows]);
  const groups = useMemo(
    () => QUESTIONS.map((question) => ({ question, own: rows.filter((row) => row.question === question) })),
    [rows],
  );
  return (
    <MatrixProvider value={context}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and pointers pass through from the words, which are buttons */}
      <div
        {...dragProps}
        {...(rows.length > MANY_ROWS ? { "data-many": true } : {})}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        className="group/matrix @container"
      >
        {groups.map(({ question, own }, index) => (
          <QuestionBlock
            key={question}
            question={question}
            index={index}
            rows={own}
            state={{ depths, troubles, lost, writers, stop, opened, drop }}
          />
        ))}
      </div>
      {opened && openRow ? (
        <Opened key={`${opened.rowId} ${opened.what}`} target={opened} row={openRow} close={close} />
      ) : null}
    </MatrixProvider>
  );
}

/** Where Tab comes to: the word that had the focus last, else the first word of all. */
function tabStopIn(rows: readonly DraftRow[], current: Target | null): Target | null {
  if (current && rows.some(({ id }) => id === current.rowId)) return current;
  const [first] = rows;
  return first ? { rowId: first.id, what: "verdict" } : null;
}

type OpenedProps = { target: Target; row: DraftRow; close: (target: Target) => void };

/** What is open beside the row; its anchor is looked up each time, for words come and go while one chooses. */
function Opened({ target, row, close }: OpenedProps) {
  const { what } = target;
  const triggerRef = useMemo(
    () => ({
      get current() {
        return cellElement(target);
      },
    }),
    [target],
  );
  const props = { row, triggerRef, onClose: () => close(target) };
  if (what === "menu") return <RowMenu {...props} />;
  if (what === "conditions") return <ConditionsMenu {...props} />;
  return <ChoicePopover {...props} what={what} />;
}
