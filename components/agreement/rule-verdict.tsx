import { Verdict } from "@/components/ui/verdict";
import { type RuleInWords, type SentencePart, textOf } from "@/lib/domain/agreement/sentences";
import { Tokens } from "./tokens";

type RuleVerdictProps = { rule: RuleInWords; parts: readonly SentencePart[] };

/** The end of the sentence: the verdict, then who accepts or is consulted and what else is asked. */
export function RuleVerdict({ rule, parts }: RuleVerdictProps) {
  const verdict = parts.filter((part) => part.slot === "verdict");
  const tail = parts.filter((part) => part.slot === "tail");
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-1.75 gap-y-0.5 text-ink-2 lg:mt-0">
      {verdict.map((part) => (
        <Verdict key={part.slot} verdict={rule.verdict} className="max-w-full whitespace-normal!">
          {textOf(part.tokens)}
        </Verdict>
      ))}
      {tail.length > 0 ? (
        <span>
          {tail.map((part, index) => (
            <span key={part.tokens[0]?.text}>
              {index > 0 ? part.before : ""}
              <Tokens of={part.tokens} />
            </span>
          ))}
        </span>
      ) : null}
    </p>
  );
}
