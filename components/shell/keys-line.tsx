"use client";

import { Kbd } from "@/components/ui/kbd";
import { TextButton } from "@/components/ui/text-button";
import { openKeysOverview } from "./keys-overview";

type KeysLineProps = { keys: { shown: readonly string[]; does: string }[]; all: string };

/** The keys of a screen at its foot, where there is a keyboard, with the way to all of them. */
export function KeysLine({ keys, all }: KeysLineProps) {
  return (
    <div className="sticky bottom-0 z-10 hidden h-11 flex-none items-center gap-5 border-t border-line bg-canvas px-8 text-t13 text-ink-2 lg:flex print:hidden">
      {keys.map(({ shown, does }) => (
        <span key={does} className="flex items-center gap-1">
          {shown.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          <span className="ml-0.5">{does}</span>
        </span>
      ))}
      <TextButton onPress={openKeysOverview} className="ml-auto">
        {all}
      </TextButton>
    </div>
  );
}
