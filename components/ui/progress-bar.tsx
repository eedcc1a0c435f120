type ProgressBarProps = {
  /** 0 to 1. */
  share: number;
  /** What the bar says, in words; read aloud instead of a percentage. */
  label: string;
  tone?: "accent" | "grey";
};

/** How far along, as a 4 px line; the words stand beside it. */
export function ProgressBar({ share, label, tone = "accent" }: ProgressBarProps) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuetext={label}
      className="h-1 overflow-hidden rounded-full bg-line forced-colors:border"
    >
      <span
        className={`block h-full rounded-full forced-colors:bg-[Highlight] ${tone === "accent" ? "bg-accent" : "bg-ink-3"}`}
        style={{ width: `${percent}%` }}
      />
    </div>
  );
}
