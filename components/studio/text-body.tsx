"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import type { Draft, DraftKeeper } from "@/components/items/draft-keeper";
import { useItem } from "@/components/items/item-context";
import { usePresenceTeller } from "@/components/items/presence";
import { useSnapshot } from "@/components/items/use-drafts";
import { later } from "@/components/ui/later";
import { AnchoredRemarks } from "./anchored-remarks";
import { MarkedTextArea } from "./marked-text-area";
import type { Selected } from "./selection";
import { useMarks } from "./use-marks";

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
  const marks = useMarks(channelId, body);
  function change(part: Partial<Draft>) {
    keeper.type({ ...draft, ...part });
    tellOthers();
  }
  return (
    <>
      {save.kind === "conflict" ? <TextConflict keeper={keeper} theirs={save.theirs} mine={draft} /> : null}
      <MarkedTextArea
        label={label}
        placeholder={placeholder}
        value={body}
        marks={marks.open}
        describedBy={describedBy}
        onChange={(next) => change({ body: next })}
        onSelected={setSelected}
        onFocus={tellOthers}
        onBlur={() => void keeper.settle()}
      />
      {children}
      <AnchoredRemarks channelId={channelId} marks={marks} selected={selected} done={() => setSelected(null)} />
    </>
  );
}
