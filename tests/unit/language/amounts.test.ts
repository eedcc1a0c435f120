import { describe, expect, it } from "vitest";
import { amountOf, centsIn } from "@/lib/domain/language/amounts";

describe("an amount of money as somebody writes it", () => {
  it.each([
    ["1200", 120_000],
    ["1.200", 120_000],
    ["1,200", 120_000],
    ["1.200,50", 120_050],
    ["1,200.50", 120_050],
    ["€ 1.234.567,8", 123_456_780],
    ["1 200,50 euro", 120_050],
    ["12,5", 1_250],
    ["12.50", 1_250],
    ["40,-", 4_000],
    ["0", 0],
    ["-5", -500],
  ])("%j is %d cents", (text, cents) => expect(centsIn(text)).toBe(cents));

  it.each([["abc"], ["1.2.3"], ["1.200.50"], ["12,345.6789"], ["12 maanden"]])("%j is none", (text) =>
    expect(centsIn(text)).toBeNaN(),
  );

  it.each([[""], ["  "], ["€"]])("%j says nothing", (text) => expect(centsIn(text)).toBeNull());

  it.each([
    ["nl", 120_050, "1.200,50"],
    ["en", 120_050, "1,200.50"],
    ["nl", 48_000, "480"],
  ])("stands in a field in %s and is read back", (locale, cents, text) => {
    expect(amountOf(cents, locale)).toBe(text);
    expect(centsIn(text)).toBe(cents);
  });
});
