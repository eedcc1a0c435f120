"use client";

import { CalendarCheck, CircleSlash, PencilLine, RotateCcw, SlidersHorizontal } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useStep } from "@/components/items/use-step";
import { WordsDialog } from "@/components/items/words-dialog";
import { useMomentContext } from "@/components/time/now";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { toast } from "@/components/ui/toast";
import { nextReview } from "@/lib/domain/content";
import { formatDay } from "@/lib/domain/language";
import { dayOf, noonOf } from "@/lib/domain/planning";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { confirmContentAction, endContentAction, putBackContentAction } from "@/lib/features/managed-content/actions";
import type { ContentView } from "@/lib/features/managed-content/schema";

const EditText = dynamic(() => later(() => import("./edit-text")).then((module) => module.EditText), { ssr: false });
const ArrangeDialog = dynamic(() => later(() => import("./arrange-dialog")).then((module) => module.ArrangeDialog), {
  ssr: false,
});

type KeepActionsProps = { content: ContentView; mayArrange: boolean };

/** What whoever looks after content can do with it. */
export function KeepActions({ content, mayArrange }: KeepActionsProps) {
  const t = useTranslations("content.keep");
  const [dialog, setDialog] = useState<"text" | "arrange" | null>(null);
  const isUsable = content.state === "in_use" || content.state === "stale";
  const { keep, takeBack } = content.may;
  if (!keep && !takeBack && !(mayArrange && isUsable)) return null;
  return (
    <section aria-label={t("label")} className="flex flex-wrap gap-2">
      {keep && isUsable ? <StillRight content={content} /> : null}
      {keep && isUsable ? (
        <Button icon={<PencilLine className="icon" aria-hidden />} onPress={() => setDialog("text")}>
          {t("edit")}
        </Button>
      ) : null}
      {(keep || mayArrange) && isUsable ? (
        <Button
          kind={keep ? "quiet" : "plain"}
          icon={<SlidersHorizontal className="icon" aria-hidden />}
          onPress={() => setDialog("arrange")}
        >
          {t("arrange")}
        </Button>
      ) : null}
      {(keep && isUsable) || takeBack ? <End content={content} /> : null}
      {keep && content.state === "ended" ? <PutBack content={content} /> : null}
      {dialog === "text" ? <EditText content={content} close={() => setDialog(null)} /> : null}
      {dialog === "arrange" ? <ArrangeDialog content={content} close={() => setDialog(null)} /> : null}
    </section>
  );
}

/** Looked at, and still right: until the next day, which can be chosen otherwise with the other facts. */
function StillRight({ content }: { content: ContentView }) {
  const t = useTranslations("content.keep");
  const context = useMomentContext();
  const { take, isBusy } = useStep(confirmContentAction);
  async function confirm() {
    const reviewOn = nextReview(content.kind, dayOf(context.now.toISOString(), context.zone));
    const taken = await take({ contentId: content.id, reviewOn });
    const day = formatDay(noonOf(reviewOn), { ...context, zone: "UTC" });
    toast.show(taken.ok ? { text: t("confirmed", { day }) } : { text: taken.problem, failed: true });
  }
  return (
    <Button
      kind={content.state === "stale" ? "primary" : "plain"}
      busy={isBusy}
      icon={<CalendarCheck className="icon" aria-hidden />}
      onPress={() => void confirm()}
    >
      {t("confirm")}
    </Button>
  );
}

function End({ content }: { content: ContentView }) {
  const t = useTranslations("content.end");
  const { take, isBusy } = useStep(endContentAction);
  const back = useStep(putBackContentAction);
  const isProposal = content.state === "waiting";
  const contentId = content.id;
  return (
    <WordsDialog
      trigger={
        <Button kind={isProposal ? "plain" : "quiet"} icon={<CircleSlash className="icon" aria-hidden />}>
          {t(isProposal ? "openProposal" : "open")}
        </Button>
      }
      title={t(isProposal ? "titleProposal" : "title")}
      label={t("label")}
      maxLength={WORDS_MAX}
      confirm={t("confirm")}
      cancel={t("cancel")}
      danger
      isBusy={isBusy}
      act={async (words) => {
        const taken = await take({ contentId, words });
        if (taken.ok && isProposal) toast.show({ text: t("isBack") });
        else if (taken.ok) toast.show({ text: t("isEnded"), undo: () => void back.take({ contentId }) });
        return taken;
      }}
    >
      {isProposal ? null : <p className="text-t14 text-ink-2">{t("text")}</p>}
    </WordsDialog>
  );
}

function PutBack({ content }: { content: ContentView }) {
  const t = useTranslations("content.end");
  const { take, isBusy } = useStep(putBackContentAction);
  async function putBack() {
    const taken = await take({ contentId: content.id });
    toast.show(taken.ok ? { text: t("isInUse") } : { text: taken.problem, failed: true });
  }
  return (
    <Button busy={isBusy} icon={<RotateCcw className="icon" aria-hidden />} onPress={() => void putBack()}>
      {t("putBack")}
    </Button>
  );
}
