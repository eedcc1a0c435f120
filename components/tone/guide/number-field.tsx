"use client";

import type { ReactNode } from "react";
import { TextField } from "@/components/ui/text-field";

type NumberFieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  value: number | null;
  change: (value: number | null) => void;
};

/** A whole number, or nothing. What is no number is not taken. */
export function NumberField({ name, label, hint, value, change }: NumberFieldProps) {
  return (
    <TextField
      name={name}
      label={label}
      hint={hint}
      inputMode="numeric"
      autoComplete="off"
      value={value === null ? "" : String(value)}
      onChange={(text) => {
        const typed = text.trim();
        if (/^\d{0,3}$/.test(typed)) change(typed === "" ? null : Number(typed));
      }}
    />
  );
}
