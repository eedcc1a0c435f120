import type { Token } from "@/lib/domain/agreement/sentences";

/** A stretch of a sentence; what carries the rule stands out. */
export function Tokens({ of }: { of: readonly Token[] }) {
  // The stretches of one sentence never change places.
  return of.map(({ text, isStrong }, index) =>
    isStrong ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <b key={index} className="font-semibold text-ink">
        {text}
      </b>
    ) : (
      text
    ),
  );
}
