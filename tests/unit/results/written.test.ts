import { describe, expect, test } from "vitest";
import type { Said } from "@/lib/domain/results";
import { bytesIn, csv } from "@/tests/support/export-files";
import * as forms from "@/tests/support/export-forms";
import { look, ofDays, results } from "@/tests/support/export-reading";

describe("how a file writes its dates and numbers", () => {
  const dated = (...days: string[]) => csv([["Date", "Views"], ...days.map((day) => [day, "5"])]);

  test("day and month are told by days that follow each other, else somebody is asked", () => {
    expect(results(dated("11/01/2026", "11/02/2026", "11/03/2026")).dayOrder).toBe("month");
    expect(results(dated("01/11/2026", "02/11/2026", "03/11/2026")).dayOrder).toBe("day");
    expect(look(bytesIn.utf8(dated("01/02/2026", "05/06/2026")))).toMatchObject({ asks: "dayOrder" });
    expect(look(bytesIn.utf8(dated("13/02/2026", "05/26/2026")))).toMatchObject({ kind: "mixedDates" });
  });

  test.each([
    ["vrijdag 5 januari 2024 09:15", "2024-01-05T08:15:00.000Z"],
    ["ma 4 mrt. 2024 9u15", "2024-03-04T08:15:00.000Z"],
    ["mar. 5 mars 2024 à 21:15", "2024-03-05T20:15:00.000Z"],
    ["Jan 5, 2024, 9:15 PM", "2024-01-05T20:15:00.000Z"],
    ["05.01.2024, 09.15", "2024-01-05T08:15:00.000Z"],
  ])("%s is a moment", (written, moment) => {
    const said: Said = { dayOrder: "day" };
    const file = csv(
      [
        ["Link", "Geplaatst op", "Weergaven"],
        ["https://zonnebeke.be/1", written, "1.234"],
      ],
      ";",
    );
    expect(results(file, said).posts).toMatchObject([{ publishedAt: moment, figures: { views: 1234 } }]);
  });

  test("a share of something is no count, and what a spreadsheet could not work out is not there", () => {
    const rows = [
      ["2026-11-01", "1 234", "4,5 %", "#N/B"],
      ["2026-11-02", "2\u202f000", "3,5%", "#DELING.DOOR.0!"],
    ];
    const found = results(csv([["Datum", "Weergaven", "Betrokkenheid", "Klikken"], ...rows], ";"));
    expect({ days: ofDays(found), errors: found.errors }).toEqual({ days: { views: 3234 }, errors: [] });
  });

  test("figures of other companies are none of ours", () => {
    expect(look(forms.LINKEDIN_COMPETITORS)).toEqual({ kind: "noFigures" });
  });
});

test("a file that ends anywhere is read, asked about or refused, and never breaks the reader", () => {
  const { text, ...all } = forms;
  const texts = [all.FB_2024, all.FB_OLD, all.TWEETS, all.FILMS, all.TIKTOK_DAYS].map((form) => text(form));
  for (const whole of [...texts, all.AUDIENCE, all.wrapped(all.FB_FILMS)]) {
    for (let end = 1; end < whole.length; end += Math.ceil(whole.length / 40)) {
      expect(look(bytesIn.utf8(whole.slice(0, end)))).toBeTypeOf("object");
      expect(look(bytesIn.utf16le(whole.slice(-end)))).toBeTypeOf("object");
    }
  }
  const book = forms.linkedinContent();
  const whole = look(book);
  for (let end = 998; end < book.length; end += 997) {
    const found = look(book.slice(0, end));
    if ("kind" in found) expect(found.kind).toMatch(/^(?:cutOff|unreadable)$/);
    else expect(found).toEqual(whole);
  }
});
