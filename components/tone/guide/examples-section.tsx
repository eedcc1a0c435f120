"use client";

import { Check, Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ExampleView } from "@/lib/features/tone/schema";
import { Entry } from "./entry";
import { ExampleForm } from "./example-form";
import { useGuide } from "./guide-context";
import { Section } from "./section";
import { wordsOfExample } from "./sought";
import { useFocusBack } from "./use-focus-back";

/** Pairs of sentences: how we do not say it, and how we do. `has`: only those with what is searched for. */
export function ExamplesSection({ has }: { has: ((text: string) => boolean) | null }) {
  const t = useTranslations("tone.examples");
  const { guide, may } = useGuide();
  const [isAdding, setAdding] = useState(false);
  const place = useFocusBack<HTMLElement>(isAdding);
  const shown = has ? guide.examples.filter((example) => has(wordsOfExample(example))) : guide.examples;
  const add = (
    <Button size="sm" kind="quiet" icon={<Plus className="icon" aria-hidden />} onPress={() => setAdding(true)}>
      {t("add")}
    </Button>
  );
  return (
    <Section id="examples" ref={place} action={may.lead && !isAdding ? add : null}>
      {isAdding ? (
        <div className="border-b border-line py-4">
          <ExampleForm example={null} close={() => setAdding(false)} />
        </div>
      ) : null}
      {shown.length === 0 && !isAdding ? <p className="text-t14 text-ink-3">{t("none")}</p> : null}
      <ul>
        {shown.map((example) => (
          <Example key={example.id} example={example} />
        ))}
      </ul>
    </Section>
  );
}

function Example({ example }: { example: ExampleView }) {
  const t = useTranslations("tone.examples");
  return (
    <Entry
      editLabel={t("edit", { about: example.about })}
      className="border-b border-line py-4 last:border-b-0 print:break-inside-avoid"
      form={(close) => <ExampleForm example={example} close={close} />}
    >
      {(edit) => (
        <>
          <div className="flex items-start justify-between gap-3">
            <h3 className="text-t15">{example.about}</h3>
            {edit}
          </div>
          <div className="mt-2 grid gap-x-8 gap-y-3 md:grid-cols-2">
            <p className="border-l-2 border-line-2 pl-3 text-ink-2">
              <span className="mb-0.5 flex items-center gap-1.5 text-t13 font-medium">
                <X className="icon text-red-ink" aria-hidden />
                {t("not")}
              </span>
              {example.instead}
            </p>
            <p className="border-l-2 border-accent pl-3">
              <span className="mb-0.5 flex items-center gap-1.5 text-t13 font-medium text-ink-2">
                <Check className="icon text-accent-ink" aria-hidden />
                {t("but")}
              </span>
              {example.better}
            </p>
          </div>
          {example.reason ? <p className="mt-2 text-t13 text-ink-2">{example.reason}</p> : null}
        </>
      )}
    </Entry>
  );
}
