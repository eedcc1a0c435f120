import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  boxOf,
  type Crop,
  cropAround,
  cutsFor,
  focusMovedBy,
  middleOf,
  movedBy,
  RATIOS,
  type RatioName,
  readCrop,
  SHARE_MIN,
  scaleOf,
} from "@/lib/domain/media";

const side = fc.integer({ min: 40, max: 6_000 });
const size = fc.record({ width: side, height: side });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const far = fc.double({ min: -3, max: 3, noNaN: true });
const ratio = fc.constantFrom(...(Object.keys(RATIOS) as RatioName[]));
const chosen = fc.record({ size, ratio, focus: fc.record({ x: share, y: share }), scale: share });

const NEARLY = 0.0003;
const isInside = ({ x, y, width, height }: Crop) =>
  x >= 0 && y >= 0 && x + width <= 1 + NEARLY && y + height <= 1 + NEARLY && width > 0 && height > 0;

describe("a cut", () => {
  it("lies inside the picture, wherever it is asked for and moved to", () => {
    fc.assert(
      fc.property(chosen, far, far, ({ size, ratio, focus, scale }, x, y) => {
        const crop = cropAround(size, RATIOS[ratio], { focus, scale });
        expect(isInside(crop) && isInside(movedBy(crop, { x, y }))).toBe(true);
      }),
    );
  });

  it("has the ratio that was chosen, to a pixel", () => {
    fc.assert(
      fc.property(chosen, ({ size, ratio, focus }) => {
        const box = boxOf(cropAround(size, RATIOS[ratio], { focus, scale: 1 }), size);
        const wanted = box.height * RATIOS[ratio];
        expect(Math.abs(box.width - wanted)).toBeLessThanOrEqual(2 + RATIOS[ratio] * 2);
      }),
    );
  });

  it("keeps what must stay in the picture, however small it is made", () => {
    fc.assert(
      fc.property(chosen, ({ size, ratio, focus, scale }) => {
        const { x, y, width, height } = cropAround(size, RATIOS[ratio], { focus, scale });
        const holds = (at: number, from: number, long: number) => at >= from - NEARLY && at <= from + long + NEARLY;
        expect(holds(focus.x, x, width) && holds(focus.y, y, height)).toBe(true);
      }),
    );
  });

  it("stays as it is when it is made anew from its own middle and size", () => {
    fc.assert(
      fc.property(chosen, ({ size, ratio, focus, scale }) => {
        const crop = cropAround(size, RATIOS[ratio], { focus, scale: Math.max(scale, SHARE_MIN) });
        const again = cropAround(size, RATIOS[ratio], {
          focus: middleOf(crop),
          scale: scaleOf(crop),
        });
        for (const part of ["x", "y", "width", "height"] as const)
          expect(Math.abs(again[part] - crop[part])).toBeLessThan(0.001);
      }),
    );
  });

  it("is whole pixels of the picture, at least one each way", () => {
    fc.assert(
      fc.property(size, fc.record({ x: share, y: share, width: share, height: share }), (size, crop) => {
        const { left, top, width, height } = boxOf(crop, size);
        expect([left, top, width, height].every(Number.isInteger)).toBe(true);
        expect(width >= 1 && height >= 1 && left + width <= size.width && top + height <= size.height).toBe(true);
      }),
    );
  });

  it("is all of the picture where none was chosen, or what is stored is none", () => {
    expect(boxOf(null, { width: 300, height: 200 })).toEqual({ left: 0, top: 0, width: 300, height: 200 });
    for (const stored of [null, undefined, 3, "x", {}, { x: 0, y: 0, width: 2, height: 1 }])
      expect(readCrop(stored)).toBeNull();
  });
});

it("what must stay in the picture never leaves it", () => {
  fc.assert(
    fc.property(fc.record({ x: share, y: share }), fc.record({ x: far, y: far }), (focus, by) => {
      const moved = focusMovedBy(focus, by);
      expect(moved.x >= 0 && moved.x <= 1 && moved.y >= 0 && moved.y <= 1).toBe(true);
    }),
  );
});

it("the cut that most channels of a post show comes first", () => {
  const [first, ...rest] = cutsFor(["instagram", "facebook", "bluesky", "facebook"]);
  expect(first).toEqual({ ratio: "portrait", networks: ["instagram", "facebook", "bluesky"] });
  expect(rest.map((cut) => cut.ratio)).toEqual(["square", "landscape", "wide"]);
  expect(cutsFor([])).toEqual([]);
});
