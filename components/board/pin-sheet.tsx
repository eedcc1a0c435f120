"use client";

import { Check, Link2, Pin, Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useState } from "react";
import type { QuickPinStart } from "@/components/shell/quick-pin";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Form, type FormErrors } from "@/components/ui/form";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { BODY_MAX, TITLE_MAX } from "@/lib/domain/board";
import { isWebAddress, withOverlong } from "@/lib/domain/board/words";
import { newId } from "@/lib/features/board/options";
import { PinAlike } from "./alike/pin-alike";
import { KeptPictures } from "./kept/kept-pictures";
import type { KeptPin } from "./kept/pin";
import { changePin } from "./kept/store";
import { keepDraft, readDraft } from "./kept-pins";
import type { PinOutcome } from "./quick-pin";

/** From here on the letters that are left are counted out. */
const NEARLY_FULL = 20;

type PinSheetProps = {
  owner: string;
  start: QuickPinStart;
  /** What was kept here and is pinned now; its changes are kept where it is. */
  kept: KeptPin | null;
  onPin: (pin: KeptPin) => Promise<PinOutcome>;
  onClose: () => void;
};

/** The sheet in which an idea is pinned: one line is enough. What is typed stays on this device until it is pinned. */
export function PinSheet({ owner, start, kept, onPin, onClose }: PinSheetProps) {
  const t = useTranslations("pin");
  const { pin: draft, isStored, change, errors, setErrors } = useDraft({ owner, start, kept });
  const [hasMore, setMore] = useState(draft.body !== "");
  const [isBusy, setBusy] = useState(false);

  async function pin(event?: FormEvent) {
    event?.preventDefault();
    if (isBusy) return;
    if (draft.title.trim() === "") return setErrors({ fields: { title: t("titleMissing") } });
    setBusy(true);
    const outcome = await onPin(draft).finally(() => setBusy(false));
    if (outcome.kind === "refused") setErrors({ whole: outcome.words });
    else onClose();
  }

  /** Their title was said already, by the idea they support; whatever else they brought stays. */
  function supported() {
    if (!kept && !draft.body && !draft.link && draft.files.length === 0) keepDraft(owner, null);
    onClose();
  }

  function onKeyDown(event: KeyboardEvent, isOneLine: boolean) {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    // A title has no second line, so Enter alone means: this is it.
    if (isOneLine || event.ctrlKey || event.metaKey) {
      event.preventDefault();
      void pin();
    }
  }

  /** The field would cut what is too long for a title: the rest of it is told below instead. */
  function onPaste(event: ClipboardEvent) {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement)) return;
    const before = field.value.slice(0, field.selectionStart);
    const title = before + event.clipboardData.getData("text") + field.value.slice(field.selectionEnd);
    if (title.length <= TITLE_MAX) return;
    event.preventDefault();
    change(withOverlong(title, draft));
    setMore(true);
  }

  const left = TITLE_MAX - draft.title.length;
  return (
    <Dialog isOpen onOpenChange={(isOpen) => isOpen || onClose()} title={t("title")} size="sm">
      <Form onSubmit={pin} errors={errors} className="gap-4">
        {start.hasLostPhotos ? <Notice kind="error">{t("photosLost")}</Notice> : null}
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
          onPaste={onPaste}
          className="[&_textarea]:bg-paper [&_textarea]:px-3.5 [&_textarea]:py-3 [&_textarea]:text-t17"
        />
        <PinAlike title={draft.title} onSupported={supported} />
        <KeptPictures
          files={draft.files}
          onRemove={(file) => change({ files: draft.files.filter((one) => one !== file) })}
        />
        {draft.link ? <LinkLine link={draft.link} onRemove={() => change({ link: "" })} /> : null}
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
          {isStored ? (
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

function LinkLine({ link, onRemove }: { link: string; onRemove: () => void }) {
  const t = useTranslations("pin");
  return (
    <p className="flex items-center gap-2 rounded-r border border-line py-1 pr-1 pl-3 text-t14 text-ink-2">
      <Link2 className="icon flex-none" aria-hidden />
      <span className="sr-only">{t("link")}</span>
      <span className="min-w-0 flex-1 truncate">{link.replace(/^https?:\/\/(?:www\.)?/, "")}</span>
      <IconButton size="sm" label={t("withoutLink")} onPress={onRemove}>
        <X className="icon" aria-hidden />
      </IconButton>
    </p>
  );
}

type DraftOf = Pick<PinSheetProps, "owner" | "start" | "kept">;

/** What stands in the sheet, kept at each change: with what waits here, or as this member's draft. */
function useDraft({ owner, start, kept }: DraftOf) {
  const [pin, setPin] = useState<KeptPin>(() => kept ?? startOf(owner, start));
  const [isStored, setStored] = useState(() => kept !== null || readDraft(owner) !== null);
  const [errors, setErrors] = useState<FormErrors>();

  function change(part: Partial<KeptPin>) {
    const next = { ...pin, ...part };
    setPin(next);
    setErrors(undefined);
    if (kept) void changePin(pin.id, part).then((there) => setStored(there !== null));
    else setStored(keepDraft(owner, wordsOf(next)) && next.title.trim() !== "");
  }
  return { pin, isStored, change, errors, setErrors };
}

const wordsOf = ({ id, title, body, link }: KeptPin) => ({ id, title, body, link });

/** What was left here, with what somebody brought added to it; a draft is never thrown away for what comes later. */
function startOf(owner: string, { title = "", note = "", link = "" }: QuickPinStart): KeptPin {
  const draft = readDraft(owner);
  const given = isWebAddress(link) ? link : "";
  const isLinkFree = !draft?.link || draft.link === given;
  const brought = [draft?.title ? title : "", note, isLinkFree ? "" : link].filter(Boolean).join("\n");
  return {
    id: draft?.id ?? newId(),
    title: draft?.title || title.slice(0, TITLE_MAX),
    body: [draft?.body, brought].filter(Boolean).join("\n\n").slice(0, BODY_MAX),
    link: isLinkFree ? given || (draft?.link ?? "") : (draft?.link ?? ""),
    owner,
    source: title || note || link ? "shared" : "by_hand",
    files: [],
    at: Date.now(),
    state: "waiting",
  };
}
