"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { BODY_MAX } from "@/lib/domain/board";
import { sendBoard } from "@/lib/features/board/options";
import type { IdeaDetail } from "@/lib/features/board/schema";
import { WordsForm } from "./words-form";

type EditIdeaFormProps = { detail: IdeaDetail; onDone: () => void; onCancel: () => void };

/** Words an idea better. */
export function EditIdeaForm({ detail: { card, body: kept }, ...ends }: EditIdeaFormProps) {
  const t = useTranslations("board.idea");
  const [seenVersion] = useState(card.version);
  return (
    <WordsForm
      start={{ title: card.title, text: kept }}
      labels={{ title: t("title"), text: t("body"), keep: t("keep") }}
      text={{ name: "body", rows: 5, maxLength: BODY_MAX }}
      send={({ title, text }) => sendBoard.edit({ ideaId: card.id, seenVersion, title, body: text })}
      {...ends}
    />
  );
}
