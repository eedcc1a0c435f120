import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import { GroupHeading } from "@/components/ui/row-list";
import type { PolicyView } from "@/lib/features/policies/schema";

/** Who still has to read it, and who has. */
export function PolicyReaders({ policy }: { policy: PolicyView }) {
  const t = useTranslations("policies");
  return (
    <>
      <section aria-labelledby="behind">
        <GroupHeading id="behind" aside={t("of", { count: policy.behind.length, people: policy.people })}>
          {t("behind")}
        </GroupHeading>
        {policy.behind.length === 0 ? (
          <p className="mt-2 text-t14 text-ink-2">{t("everybodyRead")}</p>
        ) : (
          <ul className="mt-2 grid gap-1 text-t14">
            {policy.behind.map(({ memberId, name }) => (
              <li key={memberId}>{name}</li>
            ))}
          </ul>
        )}
      </section>
      {policy.upToDate.length > 0 ? (
        <section aria-labelledby="read">
          <GroupHeading id="read">{t("upToDate")}</GroupHeading>
          <ul className="mt-2 grid gap-1 text-t14">
            {policy.upToDate.map(({ memberId, name, at }) => (
              <li key={memberId} className="flex justify-between gap-3">
                {name} <Moment at={at} as="day" className="text-t13 text-ink-3" />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
