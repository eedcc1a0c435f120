"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from "react";
import type { Draft, DraftKeeper } from "@/components/items/draft-keeper";
import { useItem } from "@/components/items/item-context";
import { usePresenceTeller } from "@/components/items/presence";
import { useSnapshot } from "@/components/items/use-drafts";
import { InsertContent } from "@/components/library/inserting/insert-content";
import { FindingList } from "@/components/tone/checking/finding-list";
import { useFindings } from "@/components/tone/checking/tone-context";
import { useToneSteps } from "@/components/tone/checking/use-tone-steps";
import { later } from "@/components/ui/later";
import { AnchoredRemarks } from "./anchored-remarks";
import { MarkedTextArea } from "./marked-text-area";
import type { Selected } from "./selection";
import { toneMarks, useMarks } from "./use-marks";

const TextConflict = dynamic(
  () => later(() => import("@/components/items/text-conflict")).then((module) => module.TextConflict),
  { ssr: false },
);

type TextBodyProps = {
  keeper: DraftKeeper;
  /** `null`: what the channels share. */
  channelId: string | null;
  label: string;
  placeholder: string;
  /** What is shown where the text of another place counts until something is typed here. */
  shown?: string | undefined;
  describedBy?: string;
  children?: ReactNode;
};

/** A text being written, with what was said about its words. It is saved while typing; there is no button for that. */
export function TextBody({ keeper, channelId, label, placeholder, shown, describedBy, children }: TextBodyProps) {
  const { page } = useItem();
  const { draft, save } = useSnapshot(keeper);
  const tellOthers = usePresenceTeller(page.id, channelId);
  const [selected, setSelected] = useState<Selected | null>(null);
  const body = shown ?? draft.body;
  const input = useRef<HTMLTextAreaElement>(null);
  const marks = useMarks(channelId, body);
  const findings = useFindings(channelId, body);
  const steps = useToneSteps(input, findings);
  // The list follows when there is time for it: the next key does not wait for its rows.
  const listed = useDeferredValue(findings);
  const shownMarks = useMemo(
    () => [...toneMarks(findings, steps.current), ...marks.open],
    [findings, steps.current, marks.open],
  );
  function change(part: Partial<Draft>) {
    keeper.type({ ...draft, ...part });
    tellOthers();
  }
  return (
    <>
      {save.kind === "conflict" ? <TextConflict keeper={keeper} theirs={save.theirs} mine={draft} /> : null}
      <MarkedTextArea
        input={input}
        label={label}
        placeholder={placeholder}
        value={body}
        marks={shownMarks}
        describedBy={describedBy}
        onChange={(next) => change({ body: next })}
        onSelected={setSelected}
        onFocus={tellOthers}
        onBlur={() => void keeper.settle()}
        onKeyDown={steps.onKeyDown}
      />
      {children}
      <InsertContent
        channelId={channelId}
        body={body}
        input={input}
        type={(next) => change({ body: next })}
        settle={() => void keeper.settle()}
      />
      <FindingList isEmpty={body.trim() === ""} findings={listed} steps={steps} />
      <AnchoredRemarks channelId={channelId} marks={marks} selected={selected} done={() => setSelected(null)} />
    </>
  );
}
