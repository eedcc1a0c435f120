"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { WordsForm } from "@/components/board/words-form";
import { WORDS_MAX } from "@/lib/domain/board";
import { sendBundles } from "@/lib/features/bundle-page/options";
import type { BundleDetail } from "@/lib/features/bundle-page/schema";

type RenameBundleFormProps = { bundle: BundleDetail; onDone: () => void; onCancel: () => void };

/** Gives a stack another theme. */
export function RenameBundleForm({ bundle, ...ends }: RenameBundleFormProps) {
  const t = useTranslations("board.stack.rename");
  const [start] = useState(bundle);
  // Ideas that came or went meanwhile are no reason to stop; another theme by somebody else is.
  const isThemeSame = bundle.title === start.title && bundle.words === start.words;
  const seenVersion = (isThemeSame ? bundle : start).version;
  return (
    <WordsForm
      start={{ title: start.title, text: start.words }}
      labels={{ title: t("theme"), text: t("words"), keep: t("keep") }}
      text={{ name: "words", rows: 3, maxLength: WORDS_MAX }}
      send={({ title, text }) => sendBundles.rename({ bundleId: bundle.id, seenVersion, title, words: text })}
      {...ends}
    />
  );
}
