import { TrendingUp } from "lucide-react";
import { TakeAlong } from "@/components/charts/take-along";
import { Link } from "@/components/ui/link";
import type { LetterSection, MonthLetter } from "@/lib/domain/month-report";

type MonthLetterProps = { letter: MonthLetter; organisation: string; hasPhotos: boolean };

/** The letter of a month on the screen; printed, it is one page. */
export function MonthLetterView({ letter, organisation, hasPhotos }: MonthLetterProps) {
  const { title, to, lead, sections, seen } = letter;
  const file = `/api/insight/month?month=${letter.month}`;
  return (
    <article className="mt-6 max-w-4xl print:mt-0 print:max-w-none print:text-[8.5pt] print:leading-[1.3]">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 border-b-2 border-ink pb-2">
        <div>
          <p className="text-t14 text-ink-2 print:text-[8.5pt]">{organisation}</p>
          <h2 className="text-t26 font-semibold first-letter:uppercase print:text-[15pt]">{title}</h2>
        </div>
        {to ? <p className="text-t14 text-ink-2 print:text-[8.5pt]">{to}</p> : null}
      </header>
      <p className="mt-4 text-t17 text-pretty print:mt-2 print:text-[10.5pt]">{lead}</p>
      <Effects effects={letter.effects} hasPhotos={hasPhotos} />
      <div className="mt-6 grid gap-x-12 gap-y-6 border-t border-line-2 pt-5 md:grid-cols-2 print:mt-2 print:grid-cols-2 print:gap-x-8 print:gap-y-2 print:pt-2">
        {sections.map((section) => (
          <Section key={section.id} section={section} />
        ))}
      </div>
      <div className="mt-6 grid gap-x-12 gap-y-4 border-t border-line-2 pt-5 md:grid-cols-2 print:mt-2 print:grid-cols-2 print:gap-x-8 print:pt-2">
        <Section section={seen} />
        {seen.chart ? (
          <div className="min-w-0">
            <Bars {...seen.chart} />
            <TakeAlong csv={`${file}&as=csv`} svg={`${file}&as=svg`} />
          </div>
        ) : null}
      </div>
    </article>
  );
}

function Effects({ effects, hasPhotos }: { effects: MonthLetter["effects"]; hasPhotos: boolean }) {
  const { heading, none, shown, more } = effects;
  return (
    <section aria-labelledby="month-effects" className="mt-6 print:mt-2">
      <h3 id="month-effects" className="text-t17 font-semibold print:text-[10.5pt]">
        {heading}
      </h3>
      {none ? <p className="mt-1 max-w-prose text-ink-2">{none}</p> : null}
      <ul className="mt-1 border-t border-line [&>li+li]:border-t [&>li]:border-line">
        {shown.map(({ id, words, about, story, itemId, photo }) => (
          <li key={id} className="flex break-inside-avoid gap-5 py-3 max-sm:flex-col print:py-1">
            <div className="min-w-0 flex-1">
              <p className="flex items-baseline gap-1.5 font-semibold text-accent-ink">
                <TrendingUp className="icon flex-none self-center" aria-hidden />
                {itemId ? (
                  <Link href={`/items/${itemId}`} className="text-accent-ink">
                    {words}
                  </Link>
                ) : (
                  words
                )}
              </p>
              <p className="text-t13 text-ink-2 first-letter:uppercase print:text-[8pt]">{about}</p>
              {story ? <p className="mt-1 max-w-prose text-pretty print:mt-0 print:max-w-none">{story}</p> : null}
            </div>
            {photo && hasPhotos ? (
              // biome-ignore lint/performance/noImgElement: served as wide as it is asked for, and never to strangers
              <img
                src={`${photo.src}&w=320`}
                alt={photo.alt}
                className="h-30 w-40 flex-none rounded-r-s object-cover print:h-[22mm] print:w-[30mm]"
              />
            ) : null}
          </li>
        ))}
      </ul>
      {more ? <p className="mt-2 text-t13 text-ink-2">{more}</p> : null}
    </section>
  );
}

function Section({ section: { id, heading, lines } }: { section: LetterSection }) {
  return (
    <section aria-labelledby={`month-${id}`} className="min-w-0 break-inside-avoid">
      <h3 id={`month-${id}`} className="text-t15 font-semibold print:text-[9.5pt]">
        {heading}
      </h3>
      {lines.map(({ name, href, words }) => (
        <p key={`${name ?? ""}${words}`} className="mt-1 text-t14 text-pretty print:mt-0.5 print:text-[8.5pt]">
          {name && href ? (
            <>
              <Link href={href} className="font-medium">
                {name}
              </Link>{" "}
            </>
          ) : null}
          {words}
        </p>
      ))}
    </section>
  );
}

type BarsProps = NonNullable<MonthLetter["seen"]["chart"]>;

/** Each week by its own bar with its number and how many messages that is: the figures are the words beside the bars. */
function Bars({ title, bars }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <figure className="min-w-0 break-inside-avoid">
      <figcaption className="text-t13 text-ink-2 print:text-[8pt]">{title}</figcaption>
      <ul className="mt-2 grid gap-2 text-t13 print:mt-1 print:gap-1 print:text-[8pt]">
        {bars.map(({ key, label, value, said }) => (
          <li key={key} className="grid gap-x-3 sm:grid-cols-[9.5rem_minmax(0,1fr)] sm:items-center">
            <span>{label}</span>
            <span className="flex items-center gap-2 forced-color-adjust-none">
              <i
                aria-hidden
                className="h-3 flex-none rounded-r-[3px] bg-data-1"
                style={{ width: `${(value / most) * 40}%`, printColorAdjust: "exact" }}
              />
              <span className="whitespace-nowrap">{said}</span>
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
