"use client";

import { CircleAlert, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
} from "react-aria-components/Toast";
import { linkStyle } from "./link";
import { useUiText } from "./ui-text";

export type ToastContents = {
  text: string;
  icon?: ReactNode;
  /** Takes the deed back; the toast closes when it is pressed. */
  undo?: () => void;
  /** Something went wrong: stays until it is closed. */
  failed?: boolean;
};

/** Long enough to read and reach; the clock stands still while the toast is hovered or focused. */
export const SHOWN_MS = 10_000;

export const queue = new ToastQueue<ToastContents>({ maxVisibleToasts: 3 });

/** The toasts themselves, a landmark that F6 reaches. What lies beside them, such as buttons at the foot, stays in reach. */
export function ToastRegion() {
  const text = useUiText();
  return (
    <AriaToastRegion
      queue={queue}
      aria-label={text.notices}
      className="pointer-events-none fixed inset-x-4 bottom-(--toasts) z-50 flex flex-col items-center gap-2 outline-none print:hidden"
    >
      {({ toast: shown }) => (
        <AriaToast
          toast={shown}
          className="pointer-events-auto flex w-full max-w-lg items-center gap-3 rounded-r bg-ink py-1.5 pr-1.5 pl-4 text-t14 text-inverse shadow-float [&_:focus-visible]:outline-inverse"
        >
          {shown.content.failed ? <CircleAlert className="icon" aria-hidden /> : shown.content.icon}
          <ToastContent className="min-w-0 flex-1 py-1.5">
            <Text slot="title">{shown.content.text}</Text>
          </ToastContent>
          {shown.content.undo ? (
            <Button
              onPress={() => {
                shown.content.undo?.();
                queue.close(shown.key);
              }}
              className={`${linkStyle} min-h-8 px-1 font-medium text-inherit decoration-current`}
            >
              {text.undo}
            </Button>
          ) : null}
          <Button
            slot="close"
            aria-label={text.close}
            className="grid size-8 flex-none place-items-center rounded-r-s max-md:size-11"
          >
            <X className="icon" aria-hidden />
          </Button>
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}
