import { Pin } from "lucide-react";
import { cx } from "@/components/ui/cx";

/** The green tile with the pin. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <span className={cx("grid size-6 flex-none place-items-center rounded-r-s bg-accent text-on-accent", className)}>
      <Pin className="size-3.5" strokeWidth={2} aria-hidden />
    </span>
  );
}

/** Mark and name; in the narrow rail the mark alone. */
export function Brand() {
  return (
    <div className="mb-2 flex h-14 flex-none items-center gap-2.5 text-t17 font-semibold tracking-[-0.01em] max-lg:justify-center lg:pl-2">
      <BrandMark />
      <span className="max-lg:sr-only">Trekker</span>
    </div>
  );
}
