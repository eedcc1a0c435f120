import { expect, test } from "@/tests/support/journeys/app";
import { faultsOn } from "@/tests/support/journeys/axe";
import { unjudged } from "@/tests/support/journeys/judged";

test("what is wrong on a page is found: on one that is new, and in what is new on one that was judged", async ({
  visit,
}) => {
  const page = await visit({ as: "fatima" });
  await page.goto("/team");
  const found = async (kinds: readonly string[]) => (await faultsOn(page, kinds)).map((fault) => fault.split(":")[0]);

  await page.evaluate(() => {
    document.documentElement.removeAttribute("lang");
    document.querySelector("h1")?.style.setProperty("color", "#ccc");
  });
  const { kinds: all } = await unjudged(page, new Set());
  expect((await found(all)).sort()).toEqual(["color-contrast", "html-has-lang"]);

  await page.evaluate(() => document.querySelector("main ul li")?.append(document.createElement("button")));
  const { kinds: added } = await unjudged(page, new Set(all));
  expect(added.length).toBeLessThan(all.length / 2);
  expect(await found(added)).toEqual(["button-name"]);
});

test("a page that is new within a frame that was judged is looked at whole", async ({ visit }) => {
  const page = await visit({ as: "fatima" });
  await page.goto("/team");
  const { kinds: known } = await unjudged(page, new Set());
  await page.goto("/casebook");
  await page.evaluate(() => document.documentElement.removeAttribute("lang"));
  const { kinds } = await unjudged(page, new Set(known));
  expect((await faultsOn(page, kinds)).map((fault) => fault.split(":")[0])).toEqual(["html-has-lang"]);
});
