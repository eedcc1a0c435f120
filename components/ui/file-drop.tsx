"use client";

import { FileUp } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "./button";
import { cx } from "./cx";

type FileDropProps = {
  onFile: (file: File) => void;
  isBusy: boolean;
  /** Of the file that was chosen. */
  name: string | null;
  /** The endings that can be read, as ".csv,.txt". */
  accept: string;
  words: { choose: string; chooseOther: string; drop: string };
};

/** One file comes in by button, or by dropping it here. */
export function FileDrop({ onFile, isBusy, name, accept, words }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the short way for a mouse; the button is for everybody
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
      className={cx(
        "mt-4 flex flex-wrap items-center gap-3 rounded-r border border-dashed px-4 py-3 text-t14 text-ink-2",
        isOver ? "border-accent bg-accent-soft" : "border-line-2",
      )}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
      <Button icon={<FileUp className="icon" aria-hidden />} busy={isBusy} onPress={() => input.current?.click()}>
        {name ? words.chooseOther : words.choose}
      </Button>
      <span className={name ? "min-w-0 break-words" : "pointer-coarse:hidden"}>{name ?? words.drop}</span>
    </div>
  );
}
