import { cx } from "./cx";

export type StackedColumn = {
  key: string;
  /** Under the column; shown where there is room. */
  label: string;
  /** The lower, dark part and the upper, light one. */
  lower: number;
  upper: number;
};

type StackedColumnsProps = {
  columns: readonly StackedColumn[];
  /** What the two parts are, written on the plot itself. */
  names: { lower: string; upper: string };
  /** The whole picture in one sentence, for the ear; the figures stand in a table behind it. */
  label: string;
};

const [WIDTH, HEIGHT, TOP, FOOT] = [720, 180, 18, 22];

/** Two amounts on top of each other over time, labelled on the plot; the parts differ in lightness and have an edge. */
export function StackedColumns({ columns, names, label }: StackedColumnsProps) {
  const most = Math.max(1, ...columns.map(({ lower, upper }) => lower + upper));
  const room = HEIGHT - TOP - FOOT;
  const step = WIDTH / Math.max(1, columns.length);
  const wide = Math.min(40, step * 0.7);
  const every = Math.ceil(columns.length / 13);
  const tall = (amount: number) => (amount / most) * room;
  return (
    <figure className="forced-color-adjust-none">
      <figcaption className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-t13 text-ink-2" aria-hidden>
        <Name look="bg-data-1">{names.lower}</Name>
        <Name look="border border-data-2 bg-data-3">{names.upper}</Name>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="h-auto w-full overflow-visible">
        <line x1={0} x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} className="stroke-line-2" />
        {columns.map(({ key, label: under, lower, upper }, index) => {
          const x = index * step + (step - wide) / 2;
          const y = HEIGHT - FOOT - tall(lower);
          const total = lower + upper;
          return (
            <g key={key}>
              <rect x={x} y={y} width={wide} height={tall(lower)} className="fill-data-1" />
              <rect x={x} y={y - tall(upper)} width={wide} height={tall(upper)} className="fill-data-3 stroke-data-2" />
              {total > 0 ? (
                <text x={x + wide / 2} y={y - tall(upper) - 5} textAnchor="middle" className="fill-ink text-[12px]">
                  {total}
                </text>
              ) : null}
              {index % every === 0 ? (
                <text x={x + wide / 2} y={HEIGHT - 5} textAnchor="middle" className="fill-ink-2 text-[12px]">
                  {under}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

function Name({ look, children }: { look: string; children: string }) {
  return (
    <span className="flex items-center gap-1.5">
      <i className={cx("size-3 rounded-[2px]", look)} />
      {children}
    </span>
  );
}
