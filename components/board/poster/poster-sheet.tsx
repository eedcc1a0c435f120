import { useTranslations } from "next-intl";
import { givenName } from "@/lib/domain/language";
import type { BoardStart, IdeaCard } from "@/lib/features/board/schema";
import type { PosterOptions } from "./layout";

type PosterSheetProps = {
  board: BoardStart;
  options: PosterOptions;
  organisation: string;
  /** The day in words, such as "maandag 23 november 2026". */
  day: string;
  /** Where the board is, as short as people type it. */
  address: string;
};

/** Of the width of the sheet: what its head and foot, and the heading of a column, take of its height. */
const TAKEN_CQW = 16;
const HEIGHT_CQW = 67.5;
/** Letters in a line of a title, at the least. */
const LETTERS = 18;
/** A card holds three lines of title, one with the name, and room around them. */
const TITLES_IN_CARD = 5.7;

/**
 * The board on one sheet, lying. Every measure is a share of the sheet's width, so the preview is the print, and an A4
 * is a small A3.
 */
export function PosterSheet({ board, options, organisation, day, address }: PosterSheetProps) {
  const t = useTranslations("board");
  const { columns, cards, paper } = options;
  const cardHeight = (HEIGHT_CQW - TAKEN_CQW) / cards;
  const title = Math.min(cardHeight / TITLES_IN_CARD, 96 / columns.length / (LETTERS / 2));
  const shown = columns.map((column) => board.columns.find((one) => one.column === column));
  return (
    <section
      aria-label={t("poster.sheet")}
      className="@container mt-8 max-w-280 border border-line bg-white text-black shadow-card print:mt-0 print:max-w-none print:break-inside-avoid print:border-0 print:shadow-none"
    >
      <style>{`@page { size: ${paper} landscape; margin: 10mm; }`}</style>
      <div className="flex aspect-[400/271] flex-col overflow-hidden px-[1.6cqw] py-[1.4cqw] print:px-0 print:py-0">
        <header className="flex items-baseline justify-between gap-[2cqw] border-b-[0.2cqw] border-black pb-[0.8cqw]">
          <p className="text-[3.2cqw] leading-[1.15] font-semibold">{t("poster.of", { organisation })}</p>
          <p className="text-[1.7cqw] whitespace-nowrap">{day}</p>
        </header>
        <div
          className="grid min-h-0 flex-1 gap-[1.4cqw] pt-[0.9cqw]"
          style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr))` }}
        >
          {shown.map((column) =>
            column ? (
              <div key={column.column} className="flex min-h-0 flex-col">
                <h2 className="mb-[0.7cqw] flex items-baseline gap-[0.6cqw] text-[1.9cqw] leading-[1.2] font-semibold">
                  {t(`columns.${column.column}`)}
                  <span className="font-normal">{board.counts[column.column]}</span>
                </h2>
                <ul className="grid content-start gap-[0.9cqw]">
                  {column.page.cards.slice(0, cards).map((card) => (
                    <PosterCard key={card.id} card={card} size={{ title, height: cardHeight - 0.9 }} />
                  ))}
                </ul>
              </div>
            ) : null,
          )}
        </div>
        <footer className="mt-[0.6cqw] border-t-[0.1cqw] border-[#8b857b] pt-[0.6cqw] text-[1.7cqw] leading-[1.3]">
          {t.rich("poster.join", { address: () => <b className="font-semibold">{address}</b> })}
        </footer>
      </div>
    </section>
  );
}

type PosterCardProps = { card: IdeaCard; size: { title: number; height: number } };

function PosterCard({ card, size }: PosterCardProps) {
  const t = useTranslations("board");
  const small = { fontSize: `${size.title * 0.62}cqw`, lineHeight: 1.3 };
  const effect = card.published?.effect;
  return (
    <li
      className="flex min-h-0 flex-col justify-between overflow-hidden rounded-[0.6cqw] border-[0.12cqw] border-[#8b857b] px-[1cqw] py-[0.7cqw]"
      style={{ height: `${size.height}cqw` }}
    >
      <p
        className="line-clamp-3 font-semibold text-balance wrap-anywhere"
        style={{ fontSize: `${size.title}cqw`, lineHeight: 1.15 }}
      >
        {card.stack && card.bundle ? card.bundle.title : card.title}
      </p>
      <p className="flex items-baseline justify-between gap-[1cqw]" style={small}>
        <span className="truncate">{effect ?? givenName(card.pinnedBy)}</span>
        {effect ? null : (
          <span className="whitespace-nowrap">{t("votes", { count: card.stack?.votes ?? card.votes })}</span>
        )}
      </p>
    </li>
  );
}
