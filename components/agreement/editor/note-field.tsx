"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { type DraftRow, NOTE_MAX } from "@/lib/features/drafts/schema";
import { useMatrix } from "./matrix-context";

/** Why the row is there, in own words; kept when the room closes, however it closes. */
export function NoteField({ row, onClose }: { row: DraftRow; onClose: () => void }) {
  const t = useTranslations("editor.note");
  const { editing } = useMatrix();
  const [note, setNote] = useState(row.note ?? "");
  const latest = useRef(note);
  useEffect(() => {
    latest.current = note;
  }, [note]);
  useEffect(() => () => editing.changeRow(row.id, { note: latest.current.trim() || null }), [editing, row.id]);
  return (
    <div className="grid gap-3 p-3">
      <TextArea
        label={t("label")}
        hint={t("hint")}
        rows={3}
        autoFocus
        maxLength={NOTE_MAX}
        value={note}
        onChange={setNote}
      />
      <Button size="sm" className="justify-self-end" onPress={onClose}>
        {t("done")}
      </Button>
    </div>
  );
}
