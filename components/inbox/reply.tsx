"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Decision } from "@/components/items/decision";
import { DecisionPart } from "@/components/items/decision-part";
import type { DraftKeeper } from "@/components/items/draft-keeper";
import { useItem } from "@/components/items/item-context";
import { LockedText } from "@/components/items/locked-text";
import { Presence } from "@/components/items/presence";
import { useSnapshot } from "@/components/items/use-drafts";
import { Counter } from "@/components/studio/counter";
import { SaveStatus } from "@/components/studio/save-status";
import { TextBody } from "@/components/studio/text-body";
import { TextTools } from "@/components/studio/text-tools";
import { useGuideOf } from "@/components/tone/checking/tone-context";
import { cx } from "@/components/ui/cx";
import { linkStyle } from "@/components/ui/link";
import { PageLink } from "@/components/ui/page-link";
import { givenName } from "@/lib/domain/language";
import { addressOn } from "@/lib/domain/tone/guide/compile";
import type { ItemText } from "@/lib/features/item-page/schema";
import { ChooseChannel } from "./choose-channel";
import { useCase } from "./use-case";

const FOOT = "border-t border-line-2 bg-surface px-4 py-5 md:px-8 min-[80rem]:max-xl:px-5";

/** The answer, with what can be done with it under it; on narrow screens what happens then stands between the two. */
export function Reply() {
  const t = useTranslations("inbox.reply");
  const { page } = useItem();
  const file = useCase();
  const headingId = useId();
  const [text] = page.texts;
  if (page.stage === "notice" && file.triage.by === null) return null;
  if (page.stage === "notice" && !text?.body) return <NotBegun />;
  return (
    <section aria-labelledby={headingId} className="border-t border-line-2 bg-surface">
      <div className="px-4 pt-4 pb-5 md:px-8 min-[80rem]:max-xl:px-5">
        <div className="flex flex-wrap items-baseline gap-x-2 text-t13 text-ink-2">
          <h2 id={headingId} className="text-t14">
            {t("title")}
          </h2>
          {text ? <Forms channelId={text.channelId} /> : null}
        </div>
        {text ? <Editor text={text} /> : <ChooseChannel />}
        <div className="mt-4 border-t border-line pt-4 min-[80rem]:hidden">
          <DecisionPart value="said">
            <Decision />
          </DecisionPart>
        </div>
      </div>
      <div className="bottom-0 z-10 bg-surface px-4 pb-5 min-[80rem]:sticky min-[80rem]:py-3 md:px-8 min-[80rem]:max-xl:px-5">
        <DecisionPart value="buttons">
          <Decision />
        </DecisionPart>
      </div>
    </section>
  );
}

/** Before anybody writes: what is asked about it, where nothing stands beside it, and asking it. */
function NotBegun() {
  const { page } = useItem();
  const hasButtons = page.putBefore !== null;
  return (
    <div className={cx(FOOT, !hasButtons && "min-[80rem]:hidden")}>
      <div className="min-[80rem]:hidden">
        <DecisionPart value="said">
          <Decision />
        </DecisionPart>
      </div>
      {hasButtons ? (
        <div className="max-[80rem]:mt-4">
          <DecisionPart value="buttons">
            <Decision />
          </DecisionPart>
        </div>
      ) : null}
    </div>
  );
}

function Editor({ text }: { text: ItemText }) {
  const { drafts } = useItem();
  const keeper = drafts.of(text.channelId);
  return keeper ? <Writing text={text} keeper={keeper} /> : null;
}

function Writing({ text, keeper }: { text: ItemText; keeper: DraftKeeper }) {
  const t = useTranslations("inbox.reply");
  const { isOpen } = useItem();
  const { draft } = useSnapshot(keeper);
  const counterId = useId();
  const { network, characterLimit, name, channelId } = text;
  return (
    <div className="mt-2">
      <Presence />
      {isOpen ? (
        <TextBody
          keeper={keeper}
          channelId={channelId}
          label={t("label", { channel: name })}
          placeholder={t("placeholder")}
          describedBy={counterId}
        >
          <div className="flex flex-wrap items-center justify-between gap-x-4 text-t13 text-ink-3">
            <Counter id={counterId} network={network} characterLimit={characterLimit} body={draft.body} />
            <SaveStatus keeper={keeper} />
          </div>
        </TextBody>
      ) : (
        <>
          <LockedText text={text} keeper={keeper} />
          <TextTools channelId={channelId} body={draft.body} keeper={keeper} />
        </>
      )}
    </div>
  );
}

/** How they speak to us and how we speak on this channel: the guide holds, whatever they write. */
function Forms({ channelId }: { channelId: string }) {
  const t = useTranslations("inbox.reply.forms");
  const { contact, addressForm } = useCase();
  const guideOf = useGuideOf();
  const guide = guideOf(channelId);
  const ours = guide ? addressOn(guide, channelId) : undefined;
  if (!addressForm || (ours !== "formal" && ours !== "informal")) return null;
  const name = contact ? givenName(contact.name) : t("they");
  return (
    <span>
      {t.rich(ours === addressForm ? "same" : "other", {
        name,
        theirs: addressForm,
        ours,
        guide: (chunks) => (
          <PageLink href="/tone" className={linkStyle}>
            {chunks}
          </PageLink>
        ),
      })}
    </span>
  );
}
