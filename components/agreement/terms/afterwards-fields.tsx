"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { focusAfter } from "@/components/agreement/calendar/focus-after";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Term } from "@/lib/domain/deadlines";
import { type SeenTerm, STEPS_MAX } from "@/lib/features/draft-terms/schema";
import { StepFields } from "./step-fields";

type AfterwardsFieldsProps = {
  term: SeenTerm;
  dayMinutes: number;
  onChange: (part: Pick<SeenTerm, "afterwards" | "escalation">) => void;
  /** Sentences by the path of the field. */
  errors: Record<string, string>;
};

const CHOICES = ["warn", "pass_on", "expire"] as const;
const FIRST_STEP = { afterMinutes: 0, toRole: "executive" };
const HOUR = 60;

/** What happens when the time is over, and who hears of it or takes over, step by step. */
export function AfterwardsFields({ term, dayMinutes, onChange, errors }: AfterwardsFieldsProps) {
  const t = useTranslations("termEditor.afterwards");
  const { afterwards, escalation } = term;
  // Whoever looks at another choice finds the steps again on the way back.
  const steps = useRef(escalation);
  const fields = useRef<HTMLDivElement>(null);
  const keys = useKeys(escalation.length);
  function choose(next: string) {
    if (escalation.length > 0) steps.current = escalation;
    const needed = stepsFor(next, steps.current);
    keys.startAnew(needed.length);
    onChange({ afterwards: next, escalation: needed });
  }
  const change = (next: SeenTerm["escalation"]) => onChange({ afterwards, escalation: next });
  return (
    <div ref={fields} className="grid gap-3">
      <RadioGroup
        label={t("label")}
        value={afterwards}
        onChange={choose}
        error={errors.escalation}
        choices={CHOICES.map((choice) => ({ id: choice, label: t(choice), detail: t(`${choice}Detail`) }))}
      />
      {escalation.map((step, index) => (
        <StepFields
          key={keys.at(index)}
          step={step}
          clock={term.clock as Term["clock"]}
          dayMinutes={dayMinutes}
          isPassedOn={afterwards === "pass_on"}
          label={t(afterwards === "pass_on" ? "stepPassOn" : "stepTell", { number: index + 1 })}
          error={errors[`escalation.${index}.afterMinutes`]}
          onChange={(next) => change(escalation.with(index, next))}
          onRemove={() => {
            keys.remove(index);
            change(escalation.toSpliced(index, 1));
            focusAfter(() => [...(fields.current?.querySelectorAll("button") ?? [])].at(-1));
          }}
        />
      ))}
      {afterwards !== "expire" && escalation.length < STEPS_MAX ? (
        <Button
          size="sm"
          className="justify-self-start"
          icon={<Plus className="icon" aria-hidden />}
          onPress={() => {
            keys.add();
            change([...escalation, stepAfter(escalation.at(-1))]);
          }}
        >
          {t("addStep")}
        </Button>
      ) : null}
    </div>
  );
}

function stepsFor(afterwards: string, known: SeenTerm["escalation"]): SeenTerm["escalation"] {
  if (afterwards === "expire") return [];
  return afterwards === "pass_on" && known.length === 0 ? [FIRST_STEP] : known;
}

/** An hour later than the one before it. */
const stepAfter = (last: SeenTerm["escalation"][number] | undefined) =>
  last ? { ...FIRST_STEP, afterMinutes: last.afterMinutes + HOUR } : FIRST_STEP;

/** Steps have no name of their own; each keeps its fields when one before it goes. */
function useKeys(count: number) {
  const next = useRef(count);
  const fresh = () => {
    next.current += 1;
    return next.current;
  };
  const [keys, setKeys] = useState(() => Array.from({ length: count }, (_, index) => index));
  return {
    at: (index: number) => keys[index] ?? `new ${index}`,
    add: () => setKeys([...keys, fresh()]),
    remove: (index: number) => setKeys(keys.toSpliced(index, 1)),
    startAnew: (length: number) => setKeys(Array.from({ length }, fresh)),
  };
}
