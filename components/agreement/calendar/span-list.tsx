"use client";

import { CircleAlert, Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { Span } from "@/lib/domain/worktime";
import { SPANS_MAX } from "@/lib/features/calendars/schema";
import { focusAfter } from "./focus-after";
import { TimeOfDay } from "./time-of-day";

type SpanListProps = {
  /** Whose hours: a weekday or a date. */
  of: string;
  spans: readonly Span[];
  onChange: (spans: Span[]) => void;
  /** Sentences by the place of the stretch. */
  errors: ReadonlyMap<number, string>;
  /** Whether the last stretch can go too. */
  mayBeEmpty?: boolean;
  /** What a day without any is, where that is not closed. */
  none?: string;
};

/** The stretches in which one day is open. */
export function SpanList({ of, spans, onChange, errors, mayBeEmpty = true, none }: SpanListProps) {
  const t = useTranslations("calendarEditor.span");
  const list = useRef<HTMLDivElement>(null);
  function remove(index: number) {
    onChange(spans.toSpliced(index, 1));
    focusAfter(() => [...(list.current?.querySelectorAll("button") ?? [])].at(-1));
  }
  return (
    <div ref={list} className="flex flex-wrap items-start gap-x-5 gap-y-1.5">
      {spans.length === 0 ? <p className="text-t14/10 text-ink-3">{none ?? t("closed")}</p> : null}
      {spans.map((span, index) => (
        <SpanFields
          // Stretches have no name of their own; what is shown comes from the value alone.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          of={of}
          number={index + 1}
          span={span}
          onChange={(next) => onChange(spans.with(index, next))}
          onRemove={mayBeEmpty || spans.length > 1 ? () => remove(index) : null}
          error={errors.get(index)}
        />
      ))}
      <Add of={of} spans={spans} onChange={onChange} />
    </div>
  );
}

type SpanFieldsProps = {
  of: string;
  number: number;
  span: Span;
  onChange: (span: Span) => void;
  onRemove: (() => void) | null;
  error: string | undefined;
};

function SpanFields({ of, number, span: [from, to], onChange, onRemove, error }: SpanFieldsProps) {
  const t = useTranslations("calendarEditor.span");
  const isInvalid = error !== undefined;
  return (
    <div>
      <div className="flex items-center gap-2">
        <TimeOfDay
          label={t("from", { of, number })}
          value={from}
          onChange={(next) => onChange([next, to])}
          isInvalid={isInvalid}
        />
        <span className="text-t14 text-ink-2" aria-hidden>
          {t("to")}
        </span>
        <TimeOfDay
          label={t("until", { of, number })}
          value={to}
          onChange={(next) => onChange([from, next])}
          isEnd
          isInvalid={isInvalid}
        />
        {onRemove ? (
          <IconButton size="sm" label={t("remove", { of, number })} onPress={onRemove}>
            <X className="icon" aria-hidden />
          </IconButton>
        ) : null}
      </div>
      {error ? (
        <p role="alert" className="mt-1 flex gap-1.5 text-t13 font-medium text-red-ink">
          <CircleAlert className="icon mt-0.5" aria-hidden />
          {error}
        </p>
      ) : null}
    </div>
  );
}

function Add({ of, spans, onChange }: Pick<SpanListProps, "of" | "spans" | "onChange">) {
  const t = useTranslations("calendarEditor.span");
  const next = nextSpan(spans);
  if (!next || spans.length >= SPANS_MAX) return null;
  return (
    <IconButton
      size="sm"
      className="my-1.5 max-md:my-0"
      label={t("add", { of })}
      onPress={() => onChange([...spans, next])}
    >
      <Plus className="icon" aria-hidden />
    </IconButton>
  );
}

/** An hour after the last one, for four hours; the usual morning on a day that was closed. */
export function nextSpan(spans: readonly Span[]): Span | null {
  const last = spans.at(-1);
  if (!last) return ["09:00", "12:00"];
  const ended = Number(last[1].slice(0, 2));
  if (ended >= 23) return null;
  const from = Math.min(ended + 1, 23);
  const minutes = last[1].slice(3);
  const to = from + 4 >= 24 ? "24:00" : `${two(from + 4)}:${minutes}`;
  return [`${two(from)}:${minutes}`, to];
}

const two = (hour: number): string => String(hour).padStart(2, "0");
