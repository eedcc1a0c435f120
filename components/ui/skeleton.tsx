import { cx } from "./cx";

/** Bars in the shape of what comes. `label` is said once for the whole. */
export function Skeleton({ label, lines = ["40%", "92%", "84%"], className }: SkeletonProps) {
  return (
    <div role="status" className={cx("grid gap-2.5", className)}>
      <span className="sr-only">{label}</span>
      {Object.entries(lines).map(([place, width]) => (
        <span
          key={place}
          className="h-3 animate-pulse rounded-[4px] bg-line motion-reduce:animate-none"
          style={{ width }}
        />
      ))}
    </div>
  );
}

type SkeletonProps = { label: string; lines?: string[]; className?: string | undefined };
