"use client";

import { CircleAlert, CircleCheck, Info } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useItem } from "@/components/items/item-context";
import { Difference } from "@/components/studio/difference";
import { PageLink } from "@/components/ui/page-link";
import { approvedBeside, consistsOf, stillSays } from "@/lib/domain/content";
import type { InsertedPiece } from "@/lib/features/content-uses/schema";
import { libraryHref } from "@/lib/features/hardening/schema";
import type { ItemPage } from "@/lib/features/item-page/schema";

/** What is to be known of the managed content in a text: whether it may hold anything else, and what changed since. */
export function Inserted({ body }: { body: string }) {
  const { page } = useItem();
  if (page.state !== "open") return null;
  return (
    <>
      {asksApproved(page) ? <ApprovedOnly body={body} pieces={page.inserted} /> : null}
      <Changed body={body} pieces={page.inserted} />
    </>
  );
}

/** Whether the agreement asks of the step that is next, of this viewer, that the text is approved content alone. */
function asksApproved({ stage, powers }: ItemPage): boolean {
  const { demands } = powers[stage === "notice" ? "respond" : stage];
  return demands.some(({ kind }) => kind === "approved_content_only" || kind === "hard_content_only");
}

type PiecesProps = { body: string; pieces: readonly InsertedPiece[] };

function ApprovedOnly({ body, pieces }: PiecesProps) {
  const t = useTranslations("inserting.only");
  const headingId = useId();
  const usable = pieces.filter(({ isEnded }) => !isEnded);
  const isMet = consistsOf(body, usable);
  const beside = isMet ? "" : approvedBeside(body, usable);
  const Icon = isMet ? CircleCheck : CircleAlert;
  const word = isMet ? "met" : body.trim() === "" ? "empty" : beside === "" ? "unknown" : "differs";
  return (
    <section
      aria-labelledby={headingId}
      className={`mt-3 border-l-2 pl-3 text-t14 ${isMet ? "border-line-2" : "border-amber-ink"}`}
    >
      <h3 id={headingId} className="flex items-center gap-1.5 text-t13 font-semibold">
        <Icon className={`icon flex-none ${isMet ? "" : "text-amber-ink"}`} aria-hidden />
        {t("title")}
      </h3>
      <p className="text-ink-2">{t(word)}</p>
      {word === "differs" ? (
        <div className="mt-1">
          <Difference before={beside} after={body} />
        </div>
      ) : null}
    </section>
  );
}

function Changed({ body, pieces }: PiecesProps) {
  const t = useTranslations("inserting");
  const standing = pieces.filter((piece) => (piece.isEnded || piece.isOlder) && stillSays(body, piece));
  const once = [...new Map(standing.map((piece) => [piece.contentId, piece])).values()];
  if (once.length === 0) return null;
  return (
    <ul className="mt-3 grid gap-1 text-t13 text-ink-2">
      {once.map(({ contentId, title, isEnded }) => (
        <li key={contentId} className="flex gap-1.5">
          <Info className="icon mt-0.5 flex-none" aria-hidden />
          <span>
            {t(isEnded ? "ended" : "older", { title })}{" "}
            <PageLink href={libraryHref(contentId)} className="underline underline-offset-3">
              {t("look")}
            </PageLink>
          </span>
        </li>
      ))}
    </ul>
  );
}
