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

/** As many names as fit side by side under the columns on a laptop, and in a hand. */
const [NAMES_WIDE, NAMES_NARROW] = [13, 5];

/** Two amounts on top of each other over time, labelled on the plot; the parts differ in lightness and have an edge. */
export function StackedColumns({ columns, names, label }: StackedColumnsProps) {
  const most = Math.max(1, ...columns.map(({ lower, upper }) => lower + upper));
  const tracks = { gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr))` };
  const isNamed = (index: number, room: number) => index % Math.ceil(columns.length / room) === 0;
  return (
    <figure className="forced-color-adjust-none print:[print-color-adjust:exact]">
      <figcaption className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-t13 text-ink-2" aria-hidden>
        <Name look="bg-data-1">{names.lower}</Name>
        <Name look="border border-data-2 bg-data-3">{names.upper}</Name>
      </figcaption>
      <div role="img" aria-label={label}>
        <div className="grid h-52 border-b border-line-2" style={tracks}>
          {columns.map(({ key, lower, upper }) => (
            <div key={key} className="flex flex-col items-center justify-end">
              {lower + upper > 0 ? <span className="text-t13 leading-5 tabular">{lower + upper}</span> : null}
              <Part share={upper / most} look="border border-data-2 bg-data-3" />
              <Part share={lower / most} look="bg-data-1" />
            </div>
          ))}
        </div>
        <div className="mt-1.5 grid text-t13 text-ink-2" style={tracks}>
          {columns.map(({ key, label: under }, index) => (
            <span key={key} className="flex justify-center whitespace-nowrap">
              {isNamed(index, NAMES_WIDE) ? (
                <span className={cx(!isNamed(index, NAMES_NARROW) && "max-md:hidden")}>{under}</span>
              ) : null}
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}

/** One part of a column; above the tallest stays a line for its number. */
function Part({ share, look }: { share: number; look: string }) {
  if (share === 0) return null;
  return <i className={cx("w-7/10 max-w-10", look)} style={{ height: `calc((100% - 1.25rem) * ${share})` }} />;
}

function Name({ look, children }: { look: string; children: string }) {
  return (
    <span className="flex items-center gap-1.5">
      <i className={cx("size-3 rounded-[2px]", look)} />
      {children}
    </span>
  );
}
