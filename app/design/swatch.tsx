"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

export type SwatchProps = {
  token: string;
  /** The ground it is shown on; by itself a colour is its own ground. */
  ground?: string;
  text?: boolean;
  /** Grounds it is used on: the lowest contrast on them is written under it. */
  on?: string[];
};

const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

type Measured = { value: string; lowest: number | undefined };

/** One colour with its name, its value in this theme, and its contrast, measured from what the browser paints. */
export function Swatch({ token, ground, text = false, on = [] }: SwatchProps) {
  const t = useTranslations("design");
  const format = useFormatter();
  const [measured, setMeasured] = useState<Measured>();
  const box = useRef<HTMLSpanElement>(null);
  const grounds = on.join(" ");
  useEffect(() => {
    const measure = () => {
      if (box.current) setMeasured(measureColour(box.current, { token, grounds: grounds.split(" ").filter(Boolean) }));
    };
    measure();
    const observer = new MutationObserver(measure);
    observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    return () => observer.disconnect();
  }, [token, grounds]);
  return (
    <li className="grid content-start text-t12 text-ink-2">
      <span
        ref={box}
        aria-hidden
        className="grid h-14 place-items-center rounded-r border border-line-2 text-t17 font-semibold"
        style={{ background: `var(--${ground ?? (text ? "surface" : token)})`, color: `var(--${token})` }}
      >
        {text ? "Aa" : null}
      </span>
      <code className="mt-1.5 font-sans text-t13 font-semibold text-ink">{ground ?? token}</code>
      {measured ? (
        <>
          <span>{measured.value}</span>
          {measured.lowest ? (
            <span>{t("contrast", { ratio: format.number(measured.lowest, ONE_DECIMAL), grounds: on.join(", ") })}</span>
          ) : null}
        </>
      ) : null}
    </li>
  );
}

type Rgb = [number, number, number];

function measureColour(element: Element, { token, grounds }: { token: string; grounds: string[] }): Measured {
  const colour = painted(element, token);
  const ratios = grounds.map((ground) => contrast(colour, painted(element, ground)));
  const value = `#${colour.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
  return { value, lowest: ratios.length ? Math.min(...ratios) : undefined };
}

function painted(element: Element, token: string): Rgb {
  const probe = document.createElement("span");
  probe.style.color = `var(--${token})`;
  element.append(probe);
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
  probe.remove();
  return [red, green, blue];
}

/** WCAG 2 contrast of two opaque colours. */
function contrast(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
