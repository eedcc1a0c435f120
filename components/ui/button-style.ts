import { cx } from "./cx";

export type ButtonKind = "primary" | "plain" | "quiet" | "danger";
export type ButtonSize = "sm" | "md" | "lg";

const base =
  "inline-flex items-center justify-center gap-2 border whitespace-nowrap rounded-r no-underline select-none transition-colors";

const kinds: Record<ButtonKind, string> = {
  primary:
    "border-transparent bg-accent text-on-accent font-semibold hover:bg-accent-hover pressed:bg-accent-press active:bg-accent-press",
  plain: "border-line-2 bg-surface text-ink font-medium hover:bg-sunken pressed:bg-line active:bg-line",
  quiet:
    "border-transparent text-ink-2 font-medium hover:bg-sunken hover:text-ink pressed:bg-line pressed:text-ink active:bg-line",
  danger:
    "border-transparent bg-red text-on-red font-semibold hover:bg-red-hover pressed:bg-red-hover active:bg-red-hover",
};

const sizes: Record<ButtonSize, string> = {
  sm: "min-h-8 px-3 text-t14",
  md: "min-h-9 px-3.5 text-t14 max-md:min-h-11",
  lg: "min-h-11 px-5 text-t15",
};

/** The look of a thing that acts; shared by buttons, links that look like one, and triggers. */
export function buttonStyle({ kind = "plain", size = "md", wide = false }: ButtonLook = {}): string {
  return cx(base, kinds[kind], sizes[size], wide && "w-full");
}

/** Out of reach for this person: dashed, with a lock, still focusable so that the reason can be read. */
export function lockedStyle({ size = "md", wide = false }: ButtonLook = {}): string {
  return cx(
    base,
    sizes[size],
    wide && "w-full",
    "border-dashed border-line-2 bg-transparent text-ink-3 font-medium cursor-not-allowed",
  );
}

export type ButtonLook = { kind?: ButtonKind | undefined; size?: ButtonSize | undefined; wide?: boolean | undefined };
