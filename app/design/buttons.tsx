import { Check, Siren } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Section } from "./section";

const kinds = ["primary", "plain", "quiet"] as const;
/** States that a pointer makes are painted by their attribute, so that the sheet shows them standing still. */
const held = [
  { key: "rest", attributes: {}, style: "" },
  { key: "hover", attributes: { "data-hovered": true }, style: "" },
  { key: "press", attributes: { "data-pressed": true }, style: "" },
  { key: "focus", attributes: {}, style: "outline-2 outline-offset-2 outline-focus" },
] as const;

export function Buttons() {
  const t = useTranslations("design.buttons");
  return (
    <Section title={t("title")} rule={t("rule")}>
      <div className="grid gap-4">
        {kinds.map((kind) => (
          <div key={kind} className="flex flex-wrap items-end gap-x-8 gap-y-3">
            <span className="w-20 self-center text-t13 text-ink-2">{t(`kinds.${kind}`)}</span>
            {held.map(({ key, attributes, style }) => (
              <span key={key} className="grid justify-items-start gap-1 text-t12 text-ink-3">
                {t(`states.${key}`)}
                <button type="button" data-rac {...attributes} className={`${buttonStyle({ kind })} ${style}`}>
                  {kind === "primary" ? <Check className="icon" aria-hidden /> : null}
                  {t(`words.${kind}`)}
                </button>
              </span>
            ))}
            <span className="grid justify-items-start gap-1 text-t12 text-ink-3">
              {t("states.busy")}
              <Button kind={kind} busy>
                {t(`words.${kind}`)}
              </Button>
            </span>
            <span className="grid justify-items-start gap-1 text-t12 text-ink-3">
              {t("states.locked")}
              <Button kind={kind} locked={t("lockedReason")}>
                {t(`words.${kind}`)}
              </Button>
            </span>
          </div>
        ))}
        <div className="flex flex-wrap items-center gap-x-8 gap-y-3">
          <span className="w-20 text-t13 text-ink-2">{t("sizes")}</span>
          <Button size="sm">{t("sm")}</Button>
          <Button>{t("md")}</Button>
          <Button size="lg">{t("lg")}</Button>
          <Button kind="danger" icon={<Siren className="icon" aria-hidden />}>
            {t("danger")}
          </Button>
        </div>
      </div>
    </Section>
  );
}
