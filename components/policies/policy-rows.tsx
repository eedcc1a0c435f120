import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import { Link } from "@/components/ui/link";
import { Row, RowList } from "@/components/ui/row-list";
import { Tag } from "@/components/ui/tag";
import { type PolicyLine, policyHref } from "@/lib/features/policies/schema";

/** The guidelines, each with who has read it. */
export function PolicyRows({ policies }: { policies: PolicyLine[] }) {
  const t = useTranslations("policies");
  return (
    <RowList>
      {policies.map(({ id, title, version, issuedAt, isEnded, hasToRead, readers, people }) => (
        <Row
          key={id}
          title={
            <span className="flex flex-wrap items-center gap-2">
              <Link href={policyHref(id)}>{title}</Link>
              {hasToRead ? <Tag>{t("toRead")}</Tag> : null}
              {isEnded ? <Tag>{t("ended")}</Tag> : null}
            </span>
          }
          detail={
            <>
              {t("version", { number: version })} · <Moment at={issuedAt} as="day" /> ·{" "}
              {t("readBy", { readers, people })}
            </>
          }
        />
      ))}
    </RowList>
  );
}
