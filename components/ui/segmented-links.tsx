import { PageLink } from "./page-link";
import { segmentedStyle, segmentStyle } from "./segmented-style";

type SegmentedLinksProps = { label: string; options: { href: string; label: string; current: boolean }[] };

/** A choice of two to four words, each with its own address. */
export function SegmentedLinks({ label, options }: SegmentedLinksProps) {
  return (
    <nav aria-label={label} className={segmentedStyle}>
      {options.map((option) => (
        <PageLink
          key={option.href}
          href={option.href}
          aria-current={option.current ? "page" : undefined}
          className={`${segmentStyle} aria-[current]:bg-surface aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-[0_0_0_1px_var(--line-2)]`}
        >
          {option.label}
        </PageLink>
      ))}
    </nav>
  );
}
