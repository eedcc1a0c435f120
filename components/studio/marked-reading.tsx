"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { AnchoredRemarks } from "./anchored-remarks";
import { MarkedText } from "./marked-text";
import { type Selected, selectedOn } from "./selection";
import { useMarks } from "./use-marks";

/** A text to read, with what was said about its words. `null`: what the channels share. */
export function MarkedReading({ channelId, body }: { channelId: string | null; body: string }) {
  const t = useTranslations("items.texts");
  const shown = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<Selected | null>(null);
  const marks = useMarks(channelId, body);
  useEffect(() => {
    function look() {
      const found = shown.current && selectedOn(shown.current);
      // Pressing the button takes the selection away in some browsers: it stays until other words are selected.
      if (found) setSelected(found);
    }
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, []);
  return (
    <>
      <div ref={shown} className="text-post wrap-break-word whitespace-pre-wrap">
        {body ? <MarkedText text={body} marks={marks.open} /> : null}
      </div>
      {body ? null : <p className="text-post text-ink-3">{t("stillEmpty")}</p>}
      <AnchoredRemarks channelId={channelId} marks={marks} selected={selected} done={() => setSelected(null)} />
    </>
  );
}
