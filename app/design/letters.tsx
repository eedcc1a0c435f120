import { useTranslations } from "next-intl";
import { Section } from "./section";

const pairs = [
  { size: "26/32", style: "text-t26 font-semibold tracking-[-0.015em]", key: "t26" },
  { size: "20/28", style: "text-t20 font-semibold", key: "t20" },
  { size: "17/24", style: "text-t17 font-semibold", key: "t17" },
  { size: "15/24", style: "text-t15", key: "t15" },
  { size: "14/20", style: "text-t14 font-medium", key: "t14" },
  { size: "13/20", style: "text-t13", key: "t13" },
  { size: "12/16", style: "text-t12 font-medium", key: "t12" },
] as const;

export function Letters() {
  const t = useTranslations("design.letters");
  return (
    <Section title={t("title")} rule={t("rule")}>
      <ul>
        {pairs.map(({ size, style, key }) => (
          <li key={key} className="grid grid-cols-[56px_1fr] items-baseline border-t border-line py-2">
            <span className="text-t13 text-ink-2">{size}</span>
            <span className={style}>{t(key)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const steps = [4, 8, 12, 16, 20, 24, 32, 40, 48, 64];

export function Spaces() {
  const t = useTranslations("design.spaces");
  const boxes = [
    { style: "rounded-r-s", label: t("inside") },
    { style: "rounded-r", label: t("usual") },
    { style: "rounded-r-l", label: t("sheet") },
    { style: "rounded-r shadow-card", label: t("card") },
    { style: "rounded-r bg-raised shadow-float", label: t("float") },
  ];
  return (
    <Section title={t("title")} rule={t("rule")}>
      <ul className="flex flex-wrap items-end gap-4 text-t12 text-ink-2">
        {steps.map((step) => (
          <li key={step} className="grid justify-items-center gap-1.5">
            <span className="border border-accent-line bg-accent-soft" style={{ width: step, height: step }} />
            {step}
          </li>
        ))}
      </ul>
      <ul className="mt-6 flex flex-wrap gap-4 text-t12 text-ink-2">
        {boxes.map(({ style, label }) => (
          <li key={label}>
            <span className={`mb-1.5 block h-14 w-23 border border-line-2 bg-surface ${style}`} />
            {label}
          </li>
        ))}
      </ul>
    </Section>
  );
}
