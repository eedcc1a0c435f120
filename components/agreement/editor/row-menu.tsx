"use client";

import { ArrowDown, ArrowUp, Copy, LockKeyhole, Plus, StickyNote, Trash2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { type MenuGroup, MenuSurface } from "@/components/ui/menu-surface";
import { POWERS_OF } from "@/lib/domain/agreement/editing";
import { saidOf } from "@/lib/domain/agreement/editing/edits";
import { FACTS } from "@/lib/domain/authority";
import type { DraftRow } from "@/lib/features/drafts/schema";
import { useMatrix } from "./matrix-context";
import { focusCell, focusRow, rowElement } from "./places";
import { useFactWords } from "./use-fact-words";
import { removeFocused } from "./use-matrix-keys";

type RowMenuProps = { row: DraftRow; triggerRef: RefObject<HTMLElement | null>; onClose: () => void };

/** What can be done with a row as a whole. */
export function RowMenu({ row, triggerRef, onClose }: RowMenuProps) {
  const t = useTranslations("editor.menu");
  return (
    <MenuSurface
      isOpen
      triggerRef={triggerRef}
      onOpenChange={(isOpen) => isOpen || onClose()}
      label={t("label", { number: row.number })}
      groups={useRowGroups(row)}
    />
  );
}

function useRowGroups(row: DraftRow): MenuGroup[] {
  const t = useTranslations("editor.menu");
  const { editing, open, before, beforeNumber } = useMatrix();
  const { id } = row;
  const origin = row.originId ? before.get(row.originId) : undefined;
  const show = (added: string | null) => added && focusRow(added);
  const step = (direction: "up" | "down") => {
    editing.stepRow(id, direction);
    focusCell({ rowId: id, what: "menu" });
  };
  return [
    {
      id: "rows",
      entries: [
        {
          id: "add",
          label: t("add"),
          icon: <Plus aria-hidden />,
          shortcut: "N",
          onAction: () => show(editing.addBelow(id)),
        },
        { id: "copy", label: t("copy"), icon: <Copy aria-hidden />, onAction: () => show(editing.copyRow(id)) },
        { id: "up", label: t("up"), icon: <ArrowUp aria-hidden />, shortcut: "Alt ↑", onAction: () => step("up") },
        {
          id: "down",
          label: t("down"),
          icon: <ArrowDown aria-hidden />,
          shortcut: "Alt ↓",
          onAction: () => step("down"),
        },
      ],
    },
    {
      id: "marks",
      entries: [
        {
          id: "binding",
          label: t(row.binding ? "notBinding" : "binding"),
          detail: t(row.binding ? "notBindingDetail" : "bindingDetail"),
          icon: <LockKeyhole aria-hidden />,
          onAction: () => editing.changeRow(id, { binding: !row.binding }),
        },
        {
          id: "note",
          label: t(row.note ? "changeNote" : "note"),
          icon: <StickyNote aria-hidden />,
          onAction: () => open({ rowId: id, what: "note" }),
        },
        ...(origin
          ? [
              {
                id: "before",
                label: t("asBefore", { number: beforeNumber }),
                icon: <Undo2 aria-hidden />,
                onAction: () => editing.changeRow(id, saidOf(origin)),
              },
            ]
          : []),
      ],
    },
    {
      id: "away",
      entries: [
        {
          id: "remove",
          label: t("remove"),
          icon: <Trash2 aria-hidden />,
          shortcut: "Delete",
          danger: true,
          onAction: () => {
            const element = rowElement(id);
            if (element) removeFocused(editing, element);
          },
        },
      ],
    },
  ];
}

/** What a row can also speak of; what it says already stands beside each. */
export function ConditionsMenu({ row, triggerRef, onClose }: RowMenuProps) {
  const t = useTranslations("editor");
  const { open } = useMatrix();
  const facts = useFactWords();
  const entry = (what: Parameters<typeof open>[0]["what"], label: string, detail?: string) => ({
    id: what,
    label,
    ...(detail ? { detail } : {}),
    onAction: () => open({ rowId: row.id, what }),
  });
  const said = FACTS.map((fact) => {
    const values = row.when[fact] ?? [];
    return entry(fact, facts.name(fact), values.map((value) => facts.value(fact, value)).join(", "));
  });
  const hasPowers = POWERS_OF[row.question].length > 1;
  return (
    <MenuSurface
      isOpen
      triggerRef={triggerRef}
      onOpenChange={(isOpen) => isOpen || onClose()}
      label={t("conditionsNamed", { number: row.number })}
      groups={[
        { id: "facts", title: t("conditions"), entries: said },
        {
          id: "rest",
          title: t("alongside"),
          entries: [
            entry("obligations", t("choose.obligations")),
            ...(hasPowers ? [entry("power", t("choose.power"))] : []),
            entry("note", t(row.note ? "menu.changeNote" : "menu.note")),
          ],
        },
      ]}
    />
  );
}
