import type { WordAdvice } from "@/lib/domain/tone/model";

const familiar = (avoid: string, ...prefer: string[]): WordAdvice => ({ avoid, prefer, kind: "fixed", language: "nl" });

/** What people say among friends, and what a formal text says in its place. */
export const FAMILIAR: readonly WordAdvice[] = [
  familiar("hoi", "goedendag"),
  familiar("hey", "goedendag"),
  familiar("hallo daar", "goedendag"),
  familiar("doei", "tot ziens"),
  familiar("groetjes", "met vriendelijke groeten"),
  familiar("sowieso", "in elk geval"),
  familiar("ff", "even"),
  familiar("effe", "even"),
  familiar("effen", "even"),
  familiar("super", "heel goed"),
  familiar("keileuk", "heel leuk"),
  familiar("mega", "heel"),
  familiar("vet", "mooi"),
  familiar("oké", "goed"),
  familiar("ok", "goed"),
  familiar("yes", "ja"),
  familiar("nope", "nee"),
  familiar("sorry", "het spijt ons"),
  familiar("trouwens", "overigens"),
  familiar("m'n", "mijn"),
  familiar("z'n", "zijn"),
  familiar("d'r", "haar"),
  familiar("gewoonweg", "eenvoudig"),
  familiar("lol", "plezier"),
];
