"use client";

import { useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DraftKeeper } from "@/components/items/draft-keeper";
import { useItem } from "@/components/items/item-context";
import { useSnapshot } from "@/components/items/use-drafts";
import { FillIn } from "@/components/library/inserting/fill-in";
import { Template } from "@/components/library/template";
import { Dialog } from "@/components/ui/dialog";
import { Link } from "@/components/ui/link";
import { TextButton } from "@/components/ui/text-button";
import { stillSays } from "@/lib/domain/content";
import { insertableOptions } from "@/lib/features/managed-content/options";
import type { Insertable } from "@/lib/features/managed-content/schema";
import { BesidePart } from "./beside";
import { useCase } from "./use-case";
import { usePutting } from "./use-putting";

const SHOWN = 2;

/** What may be said about this: the answers of the library on its topic, to be put into the answer. */
export function ApprovedAnswers() {
  const t = useTranslations("inbox.beside");
  const { drafts, page } = useItem();
  const { triage } = useCase();
  const topic = triage.topic?.name ?? "";
  const { data } = useQuery({ ...insertableOptions(topic), enabled: topic !== "" });
  const answers = (data ?? []).filter((content) => content.topic === topic).slice(0, SHOWN);
  const [text] = page.texts;
  const keeper = text ? drafts.of(text.channelId) : undefined;
  if (answers.length === 0 || !keeper || !text) return null;
  return (
    <BesidePart
      title={t("approved")}
      aside={<Link href={`/library?q=${encodeURIComponent(topic)}`}>{t("library")}</Link>}
    >
      <ul className="grid gap-4">
        {answers.map((content) => (
          <Answer key={content.id} content={content} keeper={keeper} channelId={text.channelId} />
        ))}
      </ul>
    </BesidePart>
  );
}

type AnswerProps = { content: Insertable; keeper: DraftKeeper; channelId: string };

function Answer({ content, keeper, channelId }: AnswerProps) {
  const t = useTranslations("inbox.beside");
  const { page } = useItem();
  const { draft } = useSnapshot(keeper);
  const put = usePutting();
  const [isFilling, setFilling] = useState(false);
  const isIn = page.inserted.some((piece) => piece.contentId === content.id && stillSays(draft.body, piece));
  return (
    <li className="text-t13 text-ink-2">
      <p className="text-t14 font-semibold text-ink">{content.title}</p>
      <p className="mt-1 line-clamp-4 rounded-r border border-line px-3 py-2 wrap-break-word whitespace-pre-wrap">
        <Template body={content.body} />
      </p>
      {isIn ? (
        <p className="mt-1 flex min-h-6 items-center gap-1.5">
          <Check className="icon size-3.5 text-accent-ink" aria-hidden />
          {t("isIn")}
        </p>
      ) : put ? (
        <TextButton aria-label={t("putNamed", { title: content.title })} onPress={() => setFilling(true)}>
          {t("putIn")}
        </TextButton>
      ) : null}
      {isFilling ? (
        <Dialog isOpen onOpenChange={() => setFilling(false)} title={content.title} size="md">
          <FillIn
            channelId={channelId}
            content={content}
            put={(words) => {
              put?.(words, content.title);
              setFilling(false);
            }}
            cancel={() => setFilling(false)}
          />
        </Dialog>
      ) : null}
    </li>
  );
}
