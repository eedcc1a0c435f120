"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useSettled } from "@/components/board/alike/use-settled";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { SearchField } from "@/components/ui/search-field";
import { isAnswerIn } from "@/lib/domain/board";
import { checkStacking, columnOfNewBundle } from "@/lib/domain/board/bundles";
import { likeness } from "@/lib/domain/board/look-alikes";
import { SEARCH_MAX, WHOLE_BOARD } from "@/lib/domain/board/looking";
import { columnOptions } from "@/lib/features/board/options";
import type { IdeaCard } from "@/lib/features/board/schema";

const OFFERED_MAX = 30;
const PAUSE_MS = 250;

type ChooseIdeasProps = {
  /** What is being bundled: these are not offered, and what looks like them comes first. */
  beside: readonly IdeaCard[];
  chosen: readonly IdeaCard[];
  isOpen: boolean;
  takesFocus?: boolean;
  onChoose: (cards: IdeaCard[]) => void;
};

/** Which other ideas belong to a bundle: those that look alike first, the rest by their words. */
export function ChooseIdeas({ beside, chosen, isOpen: startsOpen, takesFocus = false, onChoose }: ChooseIdeasProps) {
  const t = useTranslations("board.stack.bundle");
  const [isOpen, setOpen] = useState(startsOpen);
  const [typed, setTyped] = useState("");
  const words = useSettled(typed.trim(), PAUSE_MS);
  const offered = useOffered([...beside, ...chosen], words);
  if (!isOpen) {
    return (
      <Button
        kind="quiet"
        className="justify-self-start"
        icon={<Plus className="icon" aria-hidden />}
        onPress={() => setOpen(true)}
      >
        {t("more")}
      </Button>
    );
  }
  const listed = [...chosen, ...offered.filter(({ id }) => !chosen.some((card) => card.id === id))];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset with a legend cannot be laid out in the grid of the form
    <div role="group" aria-labelledby="choose-ideas" className="grid gap-2">
      <p id="choose-ideas" className="text-t14 font-medium">
        {t("which")}
      </p>
      <SearchField
        autoFocus={takesFocus || !startsOpen}
        label={t("search")}
        placeholder={t("search")}
        maxLength={SEARCH_MAX}
        value={typed}
        onChange={setTyped}
      />
      <div className="max-h-40 overflow-y-auto rounded-r border border-line px-3 py-1.5">
        {listed.map((card) => (
          <Checkbox
            key={card.id}
            isSelected={chosen.some(({ id }) => id === card.id)}
            onChange={(isOn) => onChoose(isOn ? [...chosen, card] : chosen.filter(({ id }) => id !== card.id))}
            detail={card.pinnedBy}
          >
            {card.title}
          </Checkbox>
        ))}
        {listed.length === 0 ? <p className="py-1.5 text-t13 text-ink-3">{t("noneFound")}</p> : null}
      </div>
    </div>
  );
}

/** Ideas by themselves that may be laid beside these without taking an answer back, the most alike first. */
function useOffered(beside: readonly IdeaCard[], words: string): IdeaCard[] {
  const looking = { ...WHOLE_BOARD, words };
  const pinned = useInfiniteQuery({ ...columnOptions(looking, "pinned"), placeholderData: keepPreviousData });
  const selected = useInfiniteQuery({ ...columnOptions(looking, "selected"), placeholderData: keepPreviousData });
  const { hasNextPage, fetchNextPage } = pinned;
  const isShort = (pinned.data?.pages.length ?? 0) < 2;
  // The board itself begins with a handful.
  useEffect(() => {
    if (isShort && hasNextPage) void fetchNextPage();
  }, [isShort, hasNextPage, fetchNextPage]);
  const [first] = beside;
  const onto = first ? columnOfNewBundle(first.column) : null;
  const own = new Set(beside.map(({ id }) => id));
  const fits = ({ column }: IdeaCard) =>
    !first || (onto && checkStacking(column, onto).ok && (isAnswerIn(onto) || !isAnswerIn(column)));
  const found = [pinned, selected].flatMap(({ data }) => data?.pages.flatMap(({ cards }) => cards) ?? []);
  return found
    .filter((card) => !own.has(card.id) && card.bundle === null && fits(card))
    .map((card) => ({ card, alike: first ? likeness(first.title, card.title) : 0 }))
    .sort((a, b) => b.alike - a.alike)
    .slice(0, OFFERED_MAX)
    .map(({ card }) => card);
}
