"use client";

import { useState } from "react";
import { TextField } from "@/components/ui/text-field";

type NumberFieldProps = {
  label: string;
  value: number;
  /** Not a number: what stands there is none. */
  onChange: (value: number) => void;
  error?: string | undefined;
  autoFocus?: boolean;
  className?: string;
};

/** A whole number, taken while it is typed, so that what follows from it can be seen at once; up and down count. */
export function NumberField({ label, value, onChange, error, autoFocus = false, className }: NumberFieldProps) {
  const [typed, setTyped] = useState({ text: String(value), value });
  // Changed from outside, say by another unit: what was typed no longer says it.
  if (!Object.is(typed.value, value)) setTyped({ text: Number.isNaN(value) ? "" : String(value), value });
  function take(text: string) {
    const next = /^\s*\d{1,7}\s*$/.test(text) ? Number(text) : Number.NaN;
    setTyped({ text, value: next });
    onChange(next);
  }
  return (
    <TextField
      label={label}
      value={typed.text}
      onChange={take}
      error={error}
      inputMode="numeric"
      autoComplete="off"
      autoFocus={autoFocus}
      className={className}
      onKeyDown={(event) => {
        const step = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
        if (step === 0 || Number.isNaN(typed.value)) return;
        event.preventDefault();
        take(String(Math.max(0, typed.value + step)));
      }}
    />
  );
}
