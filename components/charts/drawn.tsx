import type { Drawing, Ink, Mark } from "./drawing";

const FILLS: Record<Ink, string> = {
  ink: "fill-ink",
  "ink-2": "fill-ink-2",
  "line-2": "fill-line-2",
  "data-1": "fill-data-1",
};
const STROKES: Record<Ink, string> = {
  ink: "stroke-ink",
  "ink-2": "stroke-ink-2",
  "line-2": "stroke-line-2",
  "data-1": "stroke-data-1",
};

type DrawnProps = {
  /** The same at the width of a phone and at that of a desk: letters keep their size on both. */
  narrow: Drawing;
  wide: Drawing;
  /** The whole picture in one sentence, for the ear; the figures stand in a table behind it. */
  label: string;
};

/** A plot, made on the server. */
export function Drawn({ narrow, wide, label }: DrawnProps) {
  return (
    <div role="img" aria-label={label} className="forced-color-adjust-none">
      <Sheet drawing={narrow} className="sm:hidden print:hidden" />
      <Sheet drawing={wide} className="max-sm:hidden print:block" />
    </div>
  );
}

function Sheet({ drawing, className }: { drawing: Drawing; className: string }) {
  const { width, height, marks } = drawing;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden
      className={`h-auto w-full overflow-visible ${className}`}
      style={{ maxWidth: width }}
    >
      {marks.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks have no name and never change places
        <One key={index} mark={mark} />
      ))}
    </svg>
  );
}

function One({ mark }: { mark: Mark }) {
  switch (mark.kind) {
    case "dot":
      return <circle cx={mark.x} cy={mark.y} r={mark.radius} className={FILLS[mark.fill]} />;
    case "bar":
      return <rect x={mark.x} y={mark.y} width={mark.width} height={mark.height} className={FILLS[mark.fill]} />;
    case "path":
      return (
        <path
          d={mark.d}
          fill="none"
          strokeWidth={mark.width}
          strokeDasharray={mark.isDotted ? "2 4" : undefined}
          strokeLinejoin="round"
          strokeLinecap="round"
          className={STROKES[mark.stroke]}
        />
      );
    case "text":
      return (
        <text
          x={mark.x}
          y={mark.y}
          textAnchor={mark.anchor}
          className={`text-t13 ${mark.isBold ? "font-semibold" : ""} ${FILLS[mark.fill]}`}
        >
          {mark.text}
        </text>
      );
  }
}
