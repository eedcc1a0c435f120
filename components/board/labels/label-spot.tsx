import { cx } from "@/components/ui/cx";
import type { LabelColour } from "@/lib/domain/board/labels";

const GROUNDS: Record<LabelColour, string> = {
  green: "bg-accent",
  sage: "bg-accent-line",
  amber: "bg-amber-line",
  red: "bg-red-line",
  ink: "bg-ink",
  stone: "bg-control",
};

/** The spot of colour before the name of a label: it helps the eye, the name says it. */
export function LabelSpot({ colour }: { colour: LabelColour }) {
  return <i className={cx("inline-block size-2.5 flex-none rounded-[3px]", GROUNDS[colour])} aria-hidden />;
}
