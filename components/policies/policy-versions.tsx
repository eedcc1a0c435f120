import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import { GroupHeading } from "@/components/ui/row-list";
import type { PolicyVersionView } from "@/lib/features/policies/schema";

/** What it said before, each version to be opened. */
export function PolicyVersions({ versions }: { versions: PolicyVersionView[] }) {
  const t = useTranslations("policies");
  if (versions.length === 0) return null;
  return (
    <section className="mt-8">
      <GroupHeading id="earlier">{t("earlier")}</GroupHeading>
      {versions.map(({ number, body, issuedBy, issuedAt }) => (
        <details key={number} className="border-b border-line py-2">
          <summary className="cursor-pointer text-t14">
            {t("version", { number })} · {issuedBy} · <Moment at={issuedAt} as="day" />
          </summary>
          <p className="mt-2 max-w-prose whitespace-pre-line text-t14 text-ink-2">{body}</p>
        </details>
      ))}
    </section>
  );
}
