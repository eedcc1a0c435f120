"use client";

import { createContext, useContext } from "react";

/** `said`: what happens and why; `buttons`: what can be pressed. Both together where nobody asks for one. */
type Part = "said" | "buttons" | null;

const DecisionPartContext = createContext<Part>(null);

/** Shows one half of a decision in its own place: in the inbox what is said stands beside the text, the buttons under it. */
export const DecisionPart = DecisionPartContext.Provider;
export const useDecisionPart = (): Part => useContext(DecisionPartContext);
