import { describe, expect, it } from "vitest";
import { BODY_MAX, TITLE_MAX } from "@/lib/domain/board";
import { withOverlong } from "@/lib/domain/board/words";

const NOTHING = { body: "", link: "" };
const long = "Wat iemand plakt. ".repeat(40).trim();

describe("more than fits in a title", () => {
  it("is cut there and said whole below", () => {
    const idea = withOverlong(long, NOTHING);
    expect(idea.title.length).toBeLessThanOrEqual(TITLE_MAX);
    expect(idea.title).toMatch(/^Wat iemand plakt\..*…$/);
    expect(idea).toMatchObject({ body: long, link: "" });
  });

  it("keeps its lines, its link and what was told already", () => {
    const text = `Een titel\n${long}\n\nNog een alinea. https://www.vrt.be/strand`;
    expect(withOverlong(text, { body: "Stond er al.", link: "" })).toEqual({
      title: "Een titel",
      body: `${long}\n\nNog een alinea.\n\nStond er al.`,
      link: "https://www.vrt.be/strand",
    });
    const { body, link } = withOverlong(text, { body: "", link: "https://een.ander/adres" });
    expect(body).toMatch(/Nog een alinea\.\n\nhttps:\/\/www\.vrt\.be\/strand$/);
    expect(link).toBe("https://een.ander/adres");
  });

  it("fits, however much it is", () => {
    expect(withOverlong(long.repeat(50), NOTHING).body.length).toBeLessThanOrEqual(BODY_MAX);
  });
});
