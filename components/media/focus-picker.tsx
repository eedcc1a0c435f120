"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useMove } from "react-aria/useMove";
import { type Focus, focusMovedBy } from "@/lib/domain/media";
import type { AssetView } from "@/lib/features/assets/schema";

const STEP = 0.02;

type FocusPickerProps = {
  asset: Pick<AssetView, "src" | "width" | "height" | "alt" | "focus">;
  save: (focus: Focus) => void;
};

/** What must stay in the picture wherever it is cut: press on it, or move the ring with the arrow keys. */
export function FocusPicker({ asset, save }: FocusPickerProps) {
  const t = useTranslations("library.focus");
  const edge = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState(asset.focus);
  const latest = useRef(focus);
  function go(to: Focus) {
    latest.current = to;
    setFocus(to);
  }
  const { moveProps } = useMove({
    onMove: ({ pointerType, deltaX, deltaY }) => {
      const box = edge.current?.getBoundingClientRect();
      if (!box) return;
      const by =
        pointerType === "keyboard"
          ? { x: Math.sign(deltaX) * STEP, y: Math.sign(deltaY) * STEP }
          : { x: deltaX / box.width, y: deltaY / box.height };
      go(focusMovedBy(latest.current, by));
    },
    onMoveEnd: () => save(latest.current),
  });
  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pressing on the picture is the short way; the ring is for everybody */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the ring takes the keys */}
      <div
        ref={edge}
        onClick={(event) => {
          // A press on the ring itself, or the end of a drag, moved it already.
          if (event.target instanceof HTMLButtonElement) return;
          const box = event.currentTarget.getBoundingClientRect();
          go(
            focusMovedBy(
              { x: 0, y: 0 },
              { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height },
            ),
          );
          save(latest.current);
        }}
        className="relative cursor-crosshair overflow-hidden rounded-r border border-line"
      >
        {/* Our own server made it as wide as this, only for whoever is signed in: nothing for an image service to do. */}
        {/* biome-ignore lint/performance/noImgElement: see above */}
        <img
          src={`${asset.src}&w=1280`}
          alt={asset.alt}
          width={asset.width}
          height={asset.height}
          className="block h-auto w-full"
        />
        <button
          type="button"
          {...moveProps}
          aria-label={t("ring")}
          style={{ left: `${focus.x * 100}%`, top: `${focus.y * 100}%` }}
          className="absolute size-11 -translate-1/2 cursor-move touch-none rounded-full border-3 border-surface shadow-[0_0_0_2px_rgb(0_0_0/0.6),inset_0_0_0_2px_rgb(0_0_0/0.6)]"
        />
      </div>
      <p role="status" className="mt-2 text-t13 text-ink-2">
        {t("place", { left: Math.round(focus.x * 100), top: Math.round(focus.y * 100) })}
      </p>
    </div>
  );
}
