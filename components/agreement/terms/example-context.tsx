"use client";

import { createContext, useContext } from "react";
import type { Calendar } from "@/lib/domain/worktime";

type ExampleContextValue = { calendar: Calendar; startsAt: string };

const ExampleContext = createContext<ExampleContextValue | null>(null);
export const ExampleProvider = ExampleContext.Provider;

/** The calendar, and the moment at which the example of every term begins. */
export function useExample(): ExampleContextValue {
  const example = useContext(ExampleContext);
  if (!example) throw new Error("ExampleProvider is missing above this part.");
  return example;
}
