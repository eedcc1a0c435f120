"use client";

import { Check, MessageSquareQuote, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useItem } from "@/components/items/item-context";
import { useStep } from "@/components/items/use-step";
import { Moment } from "@/components/time/moment";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { TextButton } from "@/components/ui/text-button";
import { toast } from "@/components/ui/toast";
import { initials } from "@/lib/domain/language";
import { REMARK_MAX } from "@/lib/domain/workflow/limits";
import type { ItemRemark } from "@/lib/features/item-page/schema";
import { remarkOnItemAction, settleRemarkAction } from "@/lib/features/remarks/actions";
import type { Selected } from "./selection";
import type { Marks } from "./use-marks";

type AnchoredRemarksProps = {
  channelId: string | null;
  marks: Marks;
  selected: Selected | null;
  done: () => void;
};

/** What the team said about words of this text, with the way to say something about what is selected. */
export function AnchoredRemarks({ channelId, marks, selected, done }: AnchoredRemarksProps) {
  const t = useTranslations("studio.remarks");
  const { page } = useItem();
  const [asked, setAsked] = useState<Selected | null>(null);
  const headingId = useId();
  const hasRemarks = marks.remarks.length + marks.settled.length > 0;
  const close = () => {
    setAsked(null);
    done();
  };
  return (
    <>
      {page.may.remark && selected && !asked ? (
        <Button
          size="sm"
          className="mt-2"
          icon={<MessageSquareQuote className="icon" aria-hidden />}
          onPress={() => setAsked(selected)}
        >
          {t("here", { quote: shortened(selected.quote) })}
        </Button>
      ) : null}
      {asked ? <RemarkHere channelId={channelId} asked={asked} close={close} /> : null}
      {hasRemarks ? (
        <section aria-labelledby={headingId} className="mt-4 text-t14">
          <h3 id={headingId} className="text-t13 font-medium text-ink-2">
            {t("title")}
          </h3>
          <ul>
            {marks.remarks.map((remark) => (
              <li key={remark.id} className="border-b border-line py-2.5">
                <Remark remark={remark} isFound={marks.open.some(({ id }) => id === remark.id)} />
              </li>
            ))}
          </ul>
          <Settled remarks={marks.settled} />
        </section>
      ) : null}
    </>
  );
}

const SHOWN = 40;
const shortened = (quote: string) => (quote.length > SHOWN ? `${quote.slice(0, SHOWN).trimEnd()}…` : quote);

type RemarkHereProps = { channelId: string | null; asked: Selected; close: () => void };

function RemarkHere({ channelId, asked, close }: RemarkHereProps) {
  const t = useTranslations("studio.remarks");
  const { page } = useItem();
  const { take, isBusy } = useStep(remarkOnItemAction);
  const [body, setBody] = useState("");
  const [problem, setProblem] = useState<string>();
  async function say(event: FormEvent) {
    event.preventDefault();
    const shown = channelId === null ? page.shared : page.texts.find((text) => text.channelId === channelId);
    const anchor = { channelId, revision: shown?.revision ?? 0, ...asked };
    const taken = await take({ itemId: page.id, body, anchor });
    if (!taken.ok) return setProblem(taken.problem);
    close();
  }
  return (
    <form onSubmit={(event) => void say(event)} className="mt-3 grid gap-2">
      <TextArea
        autoFocus
        label={t("about", { quote: shortened(asked.quote) })}
        rows={2}
        maxLength={REMARK_MAX}
        value={body}
        onChange={setBody}
        error={problem}
      />
      <div className="flex gap-2">
        <Button type="submit" size="sm" busy={isBusy} isDisabled={body.trim() === ""}>
          {t("place")}
        </Button>
        <Button size="sm" kind="quiet" onPress={close}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

function Remark({ remark, isFound }: { remark: ItemRemark; isFound: boolean }) {
  const t = useTranslations("studio.remarks");
  const { page } = useItem();
  const settle = useSettling();
  return (
    <div className="flex gap-2.5">
      <Avatar initials={initials(remark.name)} me={remark.memberId === page.viewerId} />
      <div className="min-w-0 flex-1">
        <p className={isFound ? "text-ink-2" : "text-ink-3"}>
          <q className="wrap-break-word">{remark.anchor?.quote}</q>
          {isFound ? null : <span className="block text-t13">{t("changed")}</span>}
        </p>
        <p className="whitespace-pre-wrap">
          <b>{remark.name}</b> {remark.body} <Moment at={remark.at} className="text-t12 whitespace-nowrap text-ink-3" />
        </p>
      </div>
      {page.may.remark ? (
        <Button
          size="sm"
          kind="quiet"
          icon={<Check className="icon" aria-hidden />}
          onPress={() => void settle(remark.id, true)}
        >
          {t("settle")}
        </Button>
      ) : null}
    </div>
  );
}

function Settled({ remarks }: { remarks: ItemRemark[] }) {
  const t = useTranslations("studio.remarks");
  const { page } = useItem();
  const [isShown, setShown] = useState(false);
  const settle = useSettling();
  if (remarks.length === 0) return null;
  return (
    <>
      <TextButton aria-expanded={isShown} className="mt-2" onPress={() => setShown((before) => !before)}>
        {t("settled", { count: remarks.length })}
      </TextButton>
      {isShown ? (
        <ul className="text-ink-2">
          {remarks.map((remark) => (
            <li key={remark.id} className="flex items-start gap-2 border-b border-line py-2.5">
              <div className="min-w-0 flex-1">
                <p className="text-ink-3">
                  <q>{remark.anchor?.quote}</q>
                </p>
                <p className="whitespace-pre-wrap">
                  <b>{remark.name}</b> {remark.body}
                </p>
                {remark.settled ? (
                  <p className="text-t13 text-ink-3">{t("settledBy", { name: remark.settled.by })}</p>
                ) : null}
              </div>
              {page.may.remark ? (
                <Button
                  size="sm"
                  kind="quiet"
                  icon={<RotateCcw className="icon" aria-hidden />}
                  onPress={() => void settle(remark.id, false)}
                >
                  {t("reopen")}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function useSettling() {
  const t = useTranslations("studio.remarks");
  const { take } = useStep(settleRemarkAction);
  return async function settle(remarkId: string, isSettled: boolean): Promise<void> {
    const taken = await take({ remarkId, isSettled });
    if (!taken.ok) toast.show({ text: taken.problem, failed: true });
    else if (isSettled) toast.show({ text: t("isSettled"), undo: () => void settle(remarkId, false) });
  };
}
