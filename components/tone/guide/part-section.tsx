"use client";

import { Pencil, SpellCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import type { GuidePart } from "@/lib/domain/tone";
import { ChannelTable } from "./channel-table";
import { useGuide } from "./guide-context";
import { LevelTable } from "./level-table";
import { PartForm } from "./part-form";
import { Prose, Section } from "./section";
import { type NamedPart, useFacts } from "./use-facts";
import { useFocusBack } from "./use-focus-back";

/** One part of the guide: what people read, what the checker makes of it, and the way to change both. */
export function PartSection({ part }: { part: GuidePart }) {
  const t = useTranslations("tone.guide");
  const titles = useTranslations("tone.parts");
  const { guide, may } = useGuide();
  const [isEdited, setEdited] = useState(false);
  const place = useFocusBack<HTMLElement>(isEdited);
  const { by, at } = guide.marks[part];
  const edit = (
    <Button
      size="sm"
      kind="quiet"
      icon={<Pencil className="icon" aria-hidden />}
      aria-label={t("editPart", { part: titles(part) })}
      onPress={() => setEdited(true)}
    >
      {t("edit")}
    </Button>
  );
  if (isEdited) {
    return (
      <Section id={part} ref={place}>
        <PartForm part={part} close={() => setEdited(false)} />
      </Section>
    );
  }
  const value = guide.parts[part];
  return (
    <Section id={part} ref={place} action={may.lead ? edit : null}>
      <Prose words={value.words} />
      <Facts named={{ part, value } as NamedPart} />
      {part === "channels" ? <ChannelTable /> : null}
      {part === "levels" ? <LevelTable /> : null}
      {by ? (
        <p className="mt-3 text-t12 text-ink-3">{t.rich("changedBy", { name: by, at: () => <Moment at={at} /> })}</p>
      ) : null}
    </Section>
  );
}

function Facts({ named }: { named: NamedPart }) {
  const facts = useFacts()(named);
  if (facts.length === 0) return null;
  return (
    <ul className="mt-3 grid gap-1 text-t14 text-ink-2">
      {facts.map((fact) => (
        <li key={fact} className="flex items-start gap-2">
          <SpellCheck className="icon mt-0.5 flex-none text-accent-ink" aria-hidden />
          <span className="min-w-0 wrap-anywhere">{fact}</span>
        </li>
      ))}
    </ul>
  );
}
