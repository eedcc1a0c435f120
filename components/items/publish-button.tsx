"use client";

import { CalendarCheck, Hand, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import { publishItemAction } from "@/lib/features/publishing/actions";
import { useItem } from "./item-context";
import { PlannedMoment } from "./planned-moment";
import { useLockWords } from "./use-lock-words";
import { useStep } from "./use-step";
import { useWords } from "./use-words";

/** Sends it out now, after asking once more, or has it go at its planned moment. */
export function PublishButton() {
  const t = useTranslations("publishing");
  const { page } = useItem();
  const words = useWords(page.viewerId);
  const locked = useLockWords(page.powers.publish, page.viewerId);
  const { plannedAt } = page.details;
  if (locked) {
    return (
      <Button size="lg" locked={locked}>
        {t("publishNow")}
      </Button>
    );
  }
  if (plannedAt !== null && words.isFuture(plannedAt)) return <OrderButton kind="schedule" />;
  return page.texts.some((text) => text.isAutomatic) ? <SendButton /> : <OrderButton kind="placeByHand" />;
}

function usePublish(said: "ordered" | "started" | "toPlace"): () => Promise<string | undefined> {
  const t = useTranslations("publishing");
  const { page } = useItem();
  const { take } = useStep(publishItemAction);
  return async () => {
    const taken = await take({ itemId: page.id, seenVersion: page.version });
    if (!taken.ok) return taken.problem;
    toast.show({ text: t(said) });
    return undefined;
  };
}

/** Nothing leaves yet: it goes at its moment, or a person places it. */
function OrderButton({ kind }: { kind: "schedule" | "placeByHand" }) {
  const t = useTranslations("publishing");
  const publish = usePublish(kind === "schedule" ? "ordered" : "toPlace");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const Icon = kind === "schedule" ? CalendarCheck : Hand;
  async function order() {
    setBusy(true);
    setProblem(await publish());
    setBusy(false);
  }
  return (
    <>
      {problem ? (
        <Notice kind="error" className="basis-full">
          {problem}
        </Notice>
      ) : null}
      <Button
        kind="primary"
        size="lg"
        busy={isBusy}
        icon={<Icon className="icon" aria-hidden />}
        onPress={() => void order()}
      >
        {t(kind)}
      </Button>
    </>
  );
}

/** Leaves the building now: asked once more, with what happens where. */
function SendButton() {
  const t = useTranslations("publishing");
  const { page } = useItem();
  const words = useWords(page.viewerId);
  const publish = usePublish("started");
  const { plannedAt } = page.details;
  const automatic = page.texts.filter((text) => text.isAutomatic).map((text) => text.name);
  const byHand = page.texts.filter((text) => !text.isAutomatic).map((text) => text.name);
  return (
    <ConfirmDialog
      trigger={
        <Button kind="primary" size="lg" icon={<Send className="icon" aria-hidden />}>
          {t("publishNow")}
        </Button>
      }
      title={t("confirm.title")}
      confirmLabel={t("publishNow")}
      cancelLabel={t("confirm.notYet")}
      onConfirm={publish}
    >
      <p>{t("confirm.automatic", { channels: words.allOf(automatic) })}</p>
      {byHand.length > 0 ? <p>{t("confirm.byHand", { channels: words.allOf(byHand) })}</p> : null}
      {plannedAt ? <p>{t.rich("confirm.late", { at: () => <PlannedMoment at={plannedAt} /> })}</p> : null}
    </ConfirmDialog>
  );
}
