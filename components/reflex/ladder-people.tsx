import { useTranslations } from "next-intl";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import type { LadderPerson } from "@/lib/features/ladder/schema";
import { LadderWords } from "./ladder-words";
import { NudgeDialog } from "./nudge-dialog";

/** By name, for the trekker alone: to thank and to encourage, in the order of the alphabet and never as a ranking. */
export function LadderPeople({ people, viewerId }: { people: LadderPerson[]; viewerId: string }) {
  const t = useTranslations("reflex.people");
  return (
    <section className="mt-10">
      <GroupHeading id="mensen" aside={t("onlyYou")}>
        {t("title")}
      </GroupHeading>
      <RowList labelledBy="mensen">
        {people.map((person) => (
          <Row
            key={person.memberId}
            title={person.name}
            detail={<LadderWords of={person} />}
            actions={
              person.memberId === viewerId ? undefined : person.rest ? (
                <span className="text-t13 text-ink-2">{t(`rest.${person.rest}`)}</span>
              ) : (
                <span className="contents print:hidden">
                  <NudgeDialog person={person} />
                </span>
              )
            }
          />
        ))}
      </RowList>
    </section>
  );
}
