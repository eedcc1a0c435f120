"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { useItem } from "@/components/items/item-context";
import { FindingList } from "@/components/tone/checking/finding-list";
import { useFindings } from "@/components/tone/checking/tone-context";
import { AnchoredRemarks } from "./anchored-remarks";
import { MarkedText } from "./marked-text";
import { type Selected, selectedOn } from "./selection";
import { toneMarks, useMarks } from "./use-marks";

/** A text to read, with what was said about its words. `null`: what the channels share. */
export function MarkedReading({ channelId, body }: { channelId: string | null; body: string }) {
  const t = useTranslations("items.texts");
  const shown = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<Selected | null>(null);
  const { page } = useItem();
  const marks = useMarks(channelId, body);
  const findings = useFindings(channelId, body);
  const isJudged = page.state === "open" && page.stage !== "publish";
  const shownMarks = useMemo(
    () => [...(isJudged ? toneMarks(findings) : []), ...marks.open],
    [isJudged, findings, marks.open],
  );
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
        {body ? <MarkedText text={body} marks={shownMarks} /> : null}
      </div>
      {body ? null : <p className="text-post text-ink-3">{t("stillEmpty")}</p>}
      {isJudged ? <FindingList isEmpty={body.trim() === ""} findings={findings} steps={null} /> : null}
      <AnchoredRemarks channelId={channelId} marks={marks} selected={selected} done={() => setSelected(null)} />
    </>
  );
}
