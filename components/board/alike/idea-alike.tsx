"use client";

import { useQuery } from "@tanstack/react-query";
import { Merge } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { beside } from "@/components/board/beside";
import { useBoard } from "@/components/board/board-context";
import { Part } from "@/components/board/side-panel";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { TITLE_MAX } from "@/lib/domain/board";
import { isMergeable } from "@/lib/domain/board/merging";
import { givenName } from "@/lib/domain/language";
import type { IdeaCard, IdeaDetail } from "@/lib/features/board/schema";
import { lookAlikesOptions } from "@/lib/features/look-alikes/options";
import type { LookAlike } from "@/lib/features/look-alikes/schema";
import { useMerging } from "./use-merging";
import { useSettled } from "./use-settled";

const PAUSE_MS = 250;

type IdeaAlikeProps = { detail: IdeaDetail; onChanged: (ideaIds: readonly string[]) => void };

/** Ideas that say nearly the same; whoever curates lets one go up in the other. */
export function IdeaAlike({ detail: { card }, onChanged }: IdeaAlikeProps) {
  const t = useTranslations("board.alike");
  const { viewer } = useBoard();
  const { merge } = useMerging(onChanged);
  const [isSearching, setSearching] = useState(false);
  const alike = useQuery(lookAlikesOptions(card.title, card.id)).data ?? [];
  const mayMerge = viewer.canCurate && card.column !== "gone";
  if (alike.length === 0 && !mayMerge) return null;
  const mayMergeWith = (other: LookAlike) => mayMerge && (isMergeable(card.column) || isMergeable(other.column));
  const mergeWith = (other: LookAlike) => void merge(card, other);
  return (
    <Part title={alike.length > 0 ? t("title") : t("titleNone")}>
      <Others others={alike} mayMerge={mayMergeWith} onMerge={mergeWith} />
      {mayMerge && isSearching ? <SearchOther card={card} mayMerge={mayMergeWith} onMerge={mergeWith} /> : null}
      {mayMerge && !isSearching ? (
        <Button
          kind="quiet"
          size="sm"
          className="mt-2 -ml-2"
          icon={<Merge className="icon" aria-hidden />}
          onPress={() => setSearching(true)}
        >
          {alike.length > 0 ? t("another") : t("choose")}
        </Button>
      ) : null}
    </Part>
  );
}

type SearchOtherProps = { card: IdeaCard } & Omit<OthersProps, "others">;

/** Looks for the idea to merge with by a few words of its title. */
function SearchOther({ card, ...merging }: SearchOtherProps) {
  const t = useTranslations("board.alike");
  const [typed, setTyped] = useState("");
  const words = useSettled(typed.trim(), PAUSE_MS);
  const query = useQuery({ ...lookAlikesOptions(words, card.id), enabled: words !== "" });
  const found = query.data ?? [];
  return (
    <div className="mt-3">
      <SearchField
        autoFocus
        label={t("search")}
        placeholder={t("search")}
        maxLength={TITLE_MAX}
        value={typed}
        onChange={setTyped}
      />
      <Others others={found} {...merging} />
      <p role="status" className="mt-2 text-t13 text-ink-3">
        {words !== "" && query.isSuccess && found.length === 0 ? t("noneFound") : ""}
      </p>
    </div>
  );
}

type OthersProps = {
  others: readonly LookAlike[];
  mayMerge: (other: LookAlike) => boolean;
  onMerge: (other: LookAlike) => void;
};

function Others({ others, mayMerge, onMerge }: OthersProps) {
  const t = useTranslations("board.alike");
  const { actions } = useBoard();
  if (others.length === 0) return null;
  return (
    <ul className="mt-1">
      {others.map((other) => (
        <li key={other.id} className="flex items-start gap-2 border-b border-line py-2.5">
          <div className="min-w-0 flex-1">
            <IdeaLink id={other.id} onOpen={actions.open}>
              {other.title}
            </IdeaLink>
            <p className="text-t13 text-ink-2">{t("by", { name: givenName(other.pinnedBy), count: other.votes })}</p>
          </div>
          {mayMerge(other) ? (
            <Button size="sm" onPress={() => onMerge(other)} aria-label={t("mergeNamed", { title: other.title })}>
              {t("merge")}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** What went up in this idea, and where this one went. */
export function IdeaMerged({ detail, onChanged }: IdeaAlikeProps) {
  const t = useTranslations("board.alike");
  const { viewer, actions } = useBoard();
  const { undo } = useMerging(onChanged);
  const { card, merged, mergedInto } = detail;
  if (mergedInto) {
    return (
      <p className="mt-4 rounded-r bg-sunken px-4 py-3 text-t14">
        {t.rich("wentInto", {
          link: () => (
            <IdeaLink id={mergedInto.id} onOpen={actions.open}>
              {mergedInto.title}
            </IdeaLink>
          ),
        })}
      </p>
    );
  }
  if (merged.length === 0) return null;
  return (
    <Part title={t("holds", { count: merged.length })}>
      <ul className="mt-1">
        {merged.map((other) => (
          <li key={other.id} className="flex items-start gap-2 border-b border-line py-2.5">
            <div className="min-w-0 flex-1">
              <p className="wrap-anywhere">{other.title}</p>
              <p className="text-t13 text-ink-2">{givenName(other.pinnedBy)}</p>
            </div>
            {viewer.canCurate ? (
              <Button
                kind="quiet"
                size="sm"
                onPress={() => void undo(other, card)}
                aria-label={t("takeBackNamed", { title: other.title })}
              >
                {t("takeBack")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Part>
  );
}

type IdeaLinkProps = { id: string; onOpen: (ideaId: string) => void; children: ReactNode };

function IdeaLink({ id, onOpen, children }: IdeaLinkProps) {
  return (
    <a
      href={`/board/${id}`}
      onClick={beside(() => onOpen(id))}
      className="font-medium underline decoration-line-2 underline-offset-3 wrap-anywhere hover:decoration-current"
    >
      {children}
    </a>
  );
}
