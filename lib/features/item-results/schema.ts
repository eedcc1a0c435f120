import type { EffectView } from "@/lib/features/effects/schema";
import type { FigureLine } from "@/lib/features/outing-figures/schema";
import type { OutingView } from "@/lib/features/outings/queries";

/** What a post brought about, and what was counted of it on each channel, with where that comes from. */
export type ItemResults = {
  effects: EffectView[];
  outings: OutingView[];
  lines: FigureLine[];
  today: string;
  may: { tell: boolean; lead: boolean };
};
