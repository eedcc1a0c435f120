"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { useMove } from "react-aria/useMove";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import type { NetworkName } from "@/lib/domain/channels";
import {
  type Crop,
  cropAround,
  cutsFor,
  type Focus,
  middleOf,
  movedBy,
  RATIOS,
  type RatioName,
  SHARE_MIN,
  type Size,
  scaleOf,
} from "@/lib/domain/media";

type Whole = Size & { src: string; focus: Focus };
type CropFormProps = {
  whole: Whole;
  crop: Crop | null;
  alt: string;
  networks: readonly NetworkName[];
  /** Gives what went wrong, in words. */
  save: (crop: Crop | null) => Promise<string | undefined>;
  close: () => void;
};

/** With an arrow key, and with Shift. */
const STEP = 0.02;
const LARGE_STEP = 0.1;
const WHOLE = "whole";

/** The ratio that a part has, when it is one of those there are. */
const ratioOf = (crop: Crop | null, { width, height }: Size): RatioName | typeof WHOLE => {
  if (!crop) return WHOLE;
  const has = (crop.width * width) / (crop.height * height);
  const names = Object.keys(RATIOS) as RatioName[];
  return names.toSorted((a, b) => Math.abs(RATIOS[a] - has) - Math.abs(RATIOS[b] - has))[0] ?? WHOLE;
};

/** Chooses the part of a picture that a post shows: a ratio, how large, and where; by mouse, finger or keys. */
export function CropForm({ whole, crop: before, alt, networks, save, close }: CropFormProps) {
  const t = useTranslations("media.crop");
  const [crop, setCrop] = useState(before);
  const [ratio, setRatio] = useState(() => ratioOf(before, whole));
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const sizeId = useId();

  function choose(name: RatioName | typeof WHOLE) {
    setRatio(name);
    const focus = crop ? middleOf(crop) : whole.focus;
    setCrop(name === WHOLE ? null : cropAround(whole, RATIOS[name], { focus, scale: crop ? scaleOf(crop) : 1 }));
  }
  function resize(scale: number) {
    if (crop && ratio !== WHOLE) setCrop(cropAround(whole, RATIOS[ratio], { focus: middleOf(crop), scale }));
  }
  async function done() {
    setBusy(true);
    const wrong = await save(crop);
    setBusy(false);
    if (wrong) setProblem(wrong);
    else close();
  }

  return (
    <div className="grid gap-4 md:grid-cols-[minmax(0,1fr)_14rem]">
      <CropFrame whole={whole} crop={crop} alt={alt} onMove={(by) => setCrop((now) => now && movedBy(now, by))} />
      <div className="grid content-start gap-4">
        <RadioGroup
          label={t("ratio")}
          value={ratio}
          onChange={(name) => choose(name as RatioName)}
          choices={[
            { id: WHOLE, label: t("whole") },
            ...cutsFor(networks).map((cut) => ({
              id: cut.ratio,
              label: t(`ratios.${cut.ratio}`),
              detail: t("shownBy", { networks: cut.networks.map((network) => t(`networks.${network}`)).join(", ") }),
            })),
          ]}
        />
        {crop ? (
          <div className="grid gap-1.5">
            <label htmlFor={sizeId} className="text-t14 font-medium">
              {t("size")}
            </label>
            <input
              id={sizeId}
              type="range"
              min={SHARE_MIN}
              max={1}
              step={0.01}
              value={scaleOf(crop)}
              onChange={(event) => resize(Number(event.target.value))}
              className="h-6 w-full accent-accent"
            />
          </div>
        ) : null}
        <p role="status" className="text-t13 text-ink-2">
          {crop ? t("place", { left: inPercent(crop.x), top: inPercent(crop.y) }) : t("allOfIt")}
        </p>
        {problem ? <Notice kind="error">{problem}</Notice> : null}
        <div className="flex flex-wrap gap-2">
          <Button kind="primary" busy={isBusy} onPress={() => void done()}>
            {t("save")}
          </Button>
          <Button onPress={close}>{t("cancel")}</Button>
        </div>
      </div>
    </div>
  );
}

type CropFrameProps = {
  whole: Whole;
  crop: Crop | null;
  alt: string;
  onMove: (by: { x: number; y: number }) => void;
};

const inPercent = (share: number) => Math.round(share * 100);
const percent = (share: number) => `${share * 100}%`;

function CropFrame({ whole, crop, alt, onMove }: CropFrameProps) {
  const t = useTranslations("media.crop");
  const edge = useRef<HTMLDivElement>(null);
  const { moveProps } = useMove({
    onMove: ({ pointerType, deltaX, deltaY, shiftKey }) => {
      const box = edge.current?.getBoundingClientRect();
      if (!box) return;
      const step = shiftKey ? LARGE_STEP : STEP;
      if (pointerType === "keyboard") onMove({ x: Math.sign(deltaX) * step, y: Math.sign(deltaY) * step });
      else onMove({ x: deltaX / box.width, y: deltaY / box.height });
    },
  });
  return (
    <div ref={edge} className="relative self-start overflow-hidden rounded-r border border-line">
      {/* Our own server made it as wide as this, only for whoever is signed in: nothing for an image service to do. */}
      {/* biome-ignore lint/performance/noImgElement: see above */}
      <img
        src={`${whole.src}&w=1280`}
        alt={alt}
        width={whole.width}
        height={whole.height}
        className="block h-auto w-full"
      />
      {crop ? (
        <button
          type="button"
          {...moveProps}
          aria-label={t("move")}
          style={{
            left: percent(crop.x),
            top: percent(crop.y),
            width: percent(crop.width),
            height: percent(crop.height),
          }}
          className="absolute cursor-move touch-none border-2 border-surface shadow-[0_0_0_9999px_rgb(0_0_0/0.55)] focus-visible:outline-2 focus-visible:-outline-offset-4 focus-visible:outline-focus"
        />
      ) : null}
    </div>
  );
}
