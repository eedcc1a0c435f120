"use client";

import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useLayoutEffect } from "react";
import { TextArea } from "@/components/ui/text-area";
import { MarkedText } from "./marked-text";
import { type Selected, selectedIn } from "./selection";
import type { Mark } from "./use-marks";

type MarkedTextAreaProps = {
  input: RefObject<HTMLTextAreaElement | null>;
  label: string;
  placeholder: string;
  value: string;
  marks: readonly Mark[];
  describedBy?: string | undefined;
  onChange: (value: string) => void;
  onSelected: (selected: Selected | null) => void;
  onFocus: () => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** The field of a text with, under its letters, the marks of what was said about its words and of what was found in them. */
export function MarkedTextArea(props: MarkedTextAreaProps) {
  const { input, value, marks, describedBy, onSelected, ...field } = props;
  const look = useEffectEvent(() => {
    const area = input.current;
    // What was selected stays at hand while the remark about it is written elsewhere.
    if (area && document.activeElement === area)
      onSelected(selectedIn(area.value, area.selectionStart, area.selectionEnd));
  });
  const takeUp = useEffectEvent(() => {
    const area = input.current;
    // A field writes every end of a line in one way, however the text came by it.
    if (!area || area.value === value.replace(/\r\n?/g, "\n")) return;
    const typed = area.value;
    // React compares what is typed with what it saw last, and it has not seen this: put there by itself, it has.
    // Otherwise a text that is then emptied looks unchanged to it, and what was cleared would come back.
    area.value = typed;
    field.onChange(typed);
  });
  // What somebody typed on a slow line, before the page could listen, counts as typed.
  useLayoutEffect(() => takeUp(), []);
  useEffect(() => {
    // With the mouse, by keyboard and with the handles of a phone: this one tells of all of them.
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, []);
  return (
    <div className="relative">
      {marks.length > 0 ? (
        <div
          aria-hidden
          className="pointer-events-none absolute inset-y-0 -left-3 w-full max-w-165 overflow-hidden px-3 py-2 text-post wrap-break-word whitespace-pre-wrap text-transparent"
        >
          <MarkedText text={value} marks={marks} />
        </div>
      ) : null}
      <div className="relative">
        <TextArea
          {...field}
          // No browser puts back what stood here on an earlier visit: a colleague may have written since.
          autoComplete="off"
          look="post"
          hideLabel
          rows={6}
          inputRef={input}
          value={value}
          {...(describedBy ? { "aria-describedby": describedBy } : {})}
        />
      </div>
    </div>
  );
}
