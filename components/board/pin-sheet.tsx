"use client";

import { Check, Pin, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import type { QuickPinStart } from "@/components/shell/quick-pin";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Form, type FormErrors } from "@/components/ui/form";
import { TextArea } from "@/components/ui/text-area";
import { BODY_MAX, TITLE_MAX } from "@/lib/domain/board";
import { newId } from "@/lib/features/board/options";
import { keepDraft, type PinDraft, readDraft } from "./kept-pins";
import type { PinOutcome } from "./quick-pin";

/** From here on the letters that are left are counted out. */
const NEARLY_FULL = 20;

type PinSheetProps = {
  owner: string;
  start: QuickPinStart;
  onPin: (pin: PinDraft) => Promise<PinOutcome>;
  onClose: () => void;
};

/** The sheet in which an idea is pinned: one line is enough. What is typed stays on this device until it is pinned. */
export function PinSheet({ owner, start, onPin, onClose }: PinSheetProps) {
  const t = useTranslations("pin");
  const [draft, setDraft] = useState(() => startOf(owner, start));
  const [isKept, setKept] = useState(() => readDraft(owner) !== null);
  const [hasMore, setMore] = useState(draft.body !== "");
  const [isBusy, setBusy] = useState(false);
  const [errors, setErrors] = useState<FormErrors>();

  function change(part: Partial<PinDraft>) {
    const next = { ...draft, ...part };
    setDraft(next);
    setKept(keepDraft(owner, next) && next.title.trim() !== "");
    setErrors(undefined);
  }

  async function pin(event?: FormEvent) {
    event?.preventDefault();
    if (isBusy) return;
    if (draft.title.trim() === "") return setErrors({ fields: { title: t("titleMissing") } });
    setBusy(true);
    const outcome = await onPin(draft).finally(() => setBusy(false));
    if (outcome.kind === "refused") setErrors({ whole: outcome.words });
    else onClose();
  }

  function onKeyDown(event: KeyboardEvent, isOneLine: boolean) {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    // A title has no second line, so Enter alone means: this is it.
    if (isOneLine || event.ctrlKey || event.metaKey) {
      event.preventDefault();
      void pin();
    }
  }

  const left = TITLE_MAX - draft.title.length;
  return (
    <Dialog isOpen onOpenChange={(isOpen) => isOpen || onClose()} title={t("title")} size="sm">
      <Form onSubmit={pin} errors={errors} className="gap-4">
        <TextArea
          name="title"
          label={t("label")}
          hideLabel
          autoFocus
          rows={2}
          maxLength={TITLE_MAX}
          hint={left > NEARLY_FULL ? t("hint") : t("left", { count: left })}
          value={draft.title}
          onChange={(title) => change({ title: title.replace(/\s*\n\s*/g, " ") })}
          onKeyDown={(event) => onKeyDown(event, true)}
          className="[&_textarea]:bg-paper [&_textarea]:px-3.5 [&_textarea]:py-3 [&_textarea]:text-t17"
        />
        {hasMore ? (
          <TextArea
            name="body"
            label={t("body")}
            rows={3}
            maxLength={BODY_MAX}
            value={draft.body}
            onChange={(body) => change({ body })}
            onKeyDown={(event) => onKeyDown(event, false)}
          />
        ) : (
          <Button
            kind="quiet"
            icon={<Plus className="icon" aria-hidden />}
            onPress={() => setMore(true)}
            className="justify-self-start"
          >
            {t("more")}
          </Button>
        )}
        <Button
          kind="primary"
          size="lg"
          wide
          type="submit"
          busy={isBusy}
          icon={<Pin className="icon size-5" aria-hidden />}
        >
          {t("pin")}
        </Button>
        <p role="status" className="flex min-h-5 items-center justify-center gap-1.5 text-t13 text-ink-2">
          {isKept ? (
            <>
              <Check className="icon size-3.5 text-accent-ink" aria-hidden />
              {t("draftKept")}
            </>
          ) : null}
        </p>
      </Form>
    </Dialog>
  );
}

/** What was left here, with what the phone shared added to it; a draft is never thrown away for what comes later. */
function startOf(owner: string, { title = "", note = "", link = "" }: QuickPinStart): PinDraft {
  const left = readDraft(owner);
  const shared = [left ? title : "", note, link].filter(Boolean).join("\n");
  return {
    id: left?.id ?? newId(),
    title: left?.title || title.slice(0, TITLE_MAX),
    body: [left?.body, shared].filter(Boolean).join("\n\n"),
  };
}
