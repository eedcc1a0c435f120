"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ButtonSize } from "@/components/ui/button-style";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import type { Consult, ItemPage } from "@/lib/features/item-page/schema";
import { signOffItemAction } from "@/lib/features/sign-offs/actions";
import { useItem } from "./item-context";
import { useStep } from "./use-step";
import { WordsDialog } from "./words-dialog";

/** What the viewer is asked to agree to, and has not yet for this text. */
export const toSign = (page: ItemPage): Consult[] =>
  page.consults.filter(({ isMine, isMet, isNeeded, wasAsked }) => isMine && !isMet && (isNeeded || wasAsked));

/** For whoever answers for the topic or the segment: what agreeing means. */
export function SignText({ consult: { kind, aboutName } }: { consult: Consult }) {
  const t = useTranslations("flow.signing");
  return (
    <>
      <h2 className="text-t14 text-ink">{t("title", { about: aboutName })}</h2>
      <p>{t(`text.${kind}`)}</p>
    </>
  );
}

type SignButtonsProps = { consult: Consult; isPrimary?: boolean; size?: ButtonSize };

/** Agreeing to the text as it stands, or saying what is wrong. */
export function SignButtons({ consult: { kind, about }, isPrimary = false, size = "sm" }: SignButtonsProps) {
  const t = useTranslations("flow.signing");
  const { page } = useItem();
  const { take, isBusy } = useStep(signOffItemAction);
  const sign = (isGiven: boolean) => (words: string) =>
    take({ itemId: page.id, seenVersion: page.version, fingerprint: page.fingerprint, kind, about, isGiven, words });
  const shared = { label: t("label"), maxLength: WORDS_MAX, cancel: t("cancel"), isBusy };
  return (
    <>
      <WordsDialog
        {...shared}
        trigger={
          <Button size={size} kind={isPrimary ? "primary" : "plain"}>
            {t("give")}
          </Button>
        }
        title={t("giveTitle")}
        hint={t("giveHint")}
        confirm={t("give")}
        act={sign(true)}
      />
      <WordsDialog
        {...shared}
        trigger={<Button size={size}>{t("withhold")}</Button>}
        title={t("withholdTitle")}
        hint={t("withholdHint")}
        confirm={t("withhold")}
        act={sign(false)}
      />
    </>
  );
}

/** The same beside another decision, for whoever can take that too. */
export function SignHere() {
  const { page } = useItem();
  return toSign(page).map((consult) => (
    <div key={`${consult.kind} ${consult.about}`} className="grid gap-2 border-t border-line pt-3">
      <SignText consult={consult} />
      <div className="flex flex-wrap gap-2">
        <SignButtons consult={consult} />
      </div>
    </div>
  ));
}
