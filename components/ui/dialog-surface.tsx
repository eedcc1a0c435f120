"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { cx } from "./cx";
import { IconButton } from "./icon-button";
import { scrimStyle, sheetStyle } from "./sheet-style";
import { useUiText } from "./ui-text";

const widths = { sm: "md:max-w-md", md: "md:max-w-xl", lg: "md:max-w-3xl" };

export type DialogContents = {
  title: string;
  children: ReactNode | ((close: () => void) => ReactNode);
  size?: keyof typeof widths;
  /** `alertdialog` asks for an answer: a press outside does not close it. */
  role?: "dialog" | "alertdialog";
};

type DialogSurfaceProps = DialogContents & { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** The dialog itself, fetched when the first one opens. */
export function DialogSurface({ title, children, size = "md", role = "dialog", ...opening }: DialogSurfaceProps) {
  const text = useUiText();
  return (
    <ModalOverlay {...opening} isDismissable={role === "dialog"} className={scrimStyle}>
      <Modal className={cx(sheetStyle, widths[size])}>
        <AriaDialog
          role={role}
          className="flex max-h-[inherit] flex-col overflow-y-auto px-4 pt-2 pb-6 outline-none md:px-6 md:pt-5"
        >
          {({ close }) => (
            <>
              <span className="mb-2 h-1 w-9 flex-none self-center rounded-full bg-line-2 md:hidden" aria-hidden />
              <div className="mb-4 flex items-center justify-between gap-4">
                <Heading slot="title" level={2} className="text-t20 font-semibold text-balance">
                  {title}
                </Heading>
                <IconButton label={text.close} onPress={close} className="-mr-2">
                  <X className="icon" aria-hidden />
                </IconButton>
              </div>
              {typeof children === "function" ? children(close) : children}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
