import { useTranslations } from "next-intl";
import { Section } from "./section";
import { Swatch, type SwatchProps } from "./swatch";

const grounds: SwatchProps[] = [
  { token: "sunken" },
  { token: "canvas" },
  { token: "surface" },
  { token: "raised" },
  { token: "line" },
  { token: "line-2" },
  { token: "control", on: ["surface", "canvas"] },
];
const texts: SwatchProps[] = ["ink", "ink-2", "ink-3", "accent-ink"].map((token) => ({
  token,
  text: true,
  on: ["canvas", "surface", "sunken"],
}));
const meanings: SwatchProps[] = [
  { token: "on-accent", ground: "accent", text: true, on: ["accent"] },
  { token: "on-accent", ground: "accent-hover", text: true, on: ["accent-hover"] },
  { token: "amber-ink", ground: "amber-soft", text: true, on: ["amber-soft", "surface"] },
  { token: "red-ink", ground: "red-soft", text: true, on: ["red-soft", "surface"] },
];
const charts: SwatchProps[] = [
  { token: "ink-3", ground: "paper", text: true, on: ["paper"] },
  { token: "data-1", on: ["canvas"] },
  { token: "data-2", on: ["canvas"] },
  { token: "data-3" },
];

/** The tokens, with the lowest contrast on the grounds they are used on, measured in the page itself. */
export function Colours() {
  const t = useTranslations("design");
  return (
    <>
      <Section title={t("grounds")}>
        <Swatches swatches={grounds} wide />
      </Section>
      <div className="grid gap-x-16 lg:grid-cols-2">
        <Section title={t("texts")} rule={t("textsRule")}>
          <Swatches swatches={texts} />
        </Section>
        <Section title={t("meanings")}>
          <Swatches swatches={meanings} />
        </Section>
        <Section title={t("charts")}>
          <Swatches swatches={charts} />
        </Section>
      </div>
    </>
  );
}

function Swatches({ swatches, wide = false }: { swatches: SwatchProps[]; wide?: boolean }) {
  return (
    <ul className={`grid grid-cols-2 gap-x-4 gap-y-5 sm:grid-cols-4 ${wide ? "lg:grid-cols-7" : ""}`}>
      {swatches.map((swatch) => (
        <Swatch key={swatch.token + (swatch.ground ?? "")} {...swatch} />
      ))}
    </ul>
  );
}
