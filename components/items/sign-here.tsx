"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { WORDS_MAX } from "@/lib/features/flow/schema";
import type { Consult } from "@/lib/features/item-page/schema";
import { signOffItemAction } from "@/lib/features/sign-offs/actions";
import { useItem } from "./item-context";
import { useStep } from "./use-step";
import { WordsDialog } from "./words-dialog";

/** For whoever answers for the topic or the segment: agreeing to the text as it stands, or saying what is wrong. */
export function SignHere() {
  const { page } = useItem();
  const mine = page.consults.filter((consult) => consult.isMine && !consult.isMet);
  return mine.map((consult) => <Signature key={`${consult.kind} ${consult.about}`} consult={consult} />);
}

function Signature({ consult: { kind, about, aboutName } }: { consult: Consult }) {
  const t = useTranslations("flow.signing");
  const { page } = useItem();
  const { take, isBusy } = useStep(signOffItemAction);
  const sign = (isGiven: boolean) => (words: string) =>
    take({ itemId: page.id, seenVersion: page.version, fingerprint: page.fingerprint, kind, about, isGiven, words });
  const shared = { label: t("label"), maxLength: WORDS_MAX, cancel: t("cancel"), isBusy };
  return (
    <div className="grid gap-2 border-t border-line pt-3">
      <h3 className="text-t14 text-ink">{t("title", { about: aboutName })}</h3>
      <p>{t(`text.${kind}`)}</p>
      <div className="flex flex-wrap gap-2">
        <WordsDialog
          {...shared}
          trigger={<Button size="sm">{t("give")}</Button>}
          title={t("giveTitle")}
          hint={t("giveHint")}
          confirm={t("give")}
          act={sign(true)}
        />
        <WordsDialog
          {...shared}
          trigger={
            <Button size="sm" kind="quiet">
              {t("withhold")}
            </Button>
          }
          title={t("withholdTitle")}
          hint={t("withholdHint")}
          confirm={t("withhold")}
          act={sign(false)}
        />
      </div>
    </div>
  );
}
