"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useRef } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { cx } from "@/components/ui/cx";
import { floatStyle } from "@/components/ui/float-style";
import type { DraftRow } from "@/lib/features/drafts/schema";
import { ChoiceList } from "./choice-list";
import type { Choice } from "./matrix-context";
import { NoteField } from "./note-field";
import { useChoices } from "./use-choices";

type ChoicePopoverProps = {
  row: DraftRow;
  what: Choice;
  triggerRef: RefObject<HTMLElement | null>;
  onClose: () => void;
};

/**
 * What a word of a row can be, beside that word; one for the whole matrix. Not modal: to hide hundreds of rows from
 * assistive technology and to hold the page still takes longer than choosing. It stays while the page moves under it, as
 * it does when a choice makes the row longer, and closes when the focus leaves it.
 */
export function ChoicePopover({ row, what, triggerRef, onClose }: ChoicePopoverProps) {
  const t = useTranslations("editor.choose");
  const room = useRef<HTMLDivElement>(null);
  return (
    <Popover
      isOpen
      isNonModal
      isKeyboardDismissDisabled
      triggerRef={triggerRef}
      onOpenChange={(isOpen) => isOpen || room.current?.contains(document.activeElement) || onClose()}
      placement="bottom start"
      offset={6}
      aria-label={t(what)}
      className={cx(floatStyle, "w-80 max-w-[calc(100vw-1rem)]")}
    >
      <Dialog aria-label={t(what)} className="max-h-[inherit] outline-none">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from wherever the focus is in it */}
        <div
          ref={room}
          onKeyDown={({ key }) => key === "Escape" && onClose()}
          className="flex max-h-[inherit] flex-col"
        >
          {what === "note" ? (
            <NoteField row={row} onClose={onClose} />
          ) : (
            <Choices row={row} what={what} onClose={onClose} />
          )}
        </div>
      </Dialog>
    </Popover>
  );
}

function Choices({ row, what, onClose }: { row: DraftRow; what: Exclude<Choice, "note">; onClose: () => void }) {
  const t = useTranslations("editor.choose");
  const choices = useChoices(row, what);
  return (
    <>
      <p className="px-3 pt-2.5 pb-1 text-t13 font-medium text-ink-2">{t(what)}</p>
      <ChoiceList label={t(what)} choices={choices} onClose={onClose} />
    </>
  );
}
