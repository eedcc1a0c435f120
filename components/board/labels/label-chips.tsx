import type { IdeaCard } from "@/lib/features/board/schema";
import { LabelSpot } from "./label-spot";

type LabelChipsProps = {
  labels: IdeaCard["labels"];
  /** So many in full; of the others only how many there are. */
  most?: number;
  /** Said of the others, such as "en 2 andere". */
  others?: (count: number) => string;
};

/** The labels of an idea: a spot of colour and the name of each. */
export function LabelChips({ labels, most = labels.length, others }: LabelChipsProps) {
  const rest = labels.length - most;
  return (
    <ul className="flex min-w-0 flex-wrap gap-x-2.5 gap-y-0.5 text-t12 font-medium text-ink-2">
      {labels.slice(0, most).map(({ id, name, colour }) => (
        <li key={id} className="flex min-w-0 items-center gap-1">
          <LabelSpot colour={colour} />
          <span className="truncate">{name}</span>
        </li>
      ))}
      {rest > 0 ? <li>{others?.(rest)}</li> : null}
    </ul>
  );
}
