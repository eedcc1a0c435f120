import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import { Tag } from "@/components/ui/tag";
import { versionHref } from "@/lib/features/succession/schema";
import type { VersionLine } from "@/lib/features/versions/schema";
import { VersionStory } from "./version-story";

type VersionListProps = { lines: readonly VersionLine[]; zone: string; may: { edit: boolean; sign: boolean } };

/** What waits for somebody on top, then everything that is or was in force, the newest first. */
export function VersionList({ lines, zone, may }: VersionListProps) {
  const t = useTranslations("versions");
  const groups = (["waiting", "all"] as const).map((group) => ({
    group,
    own: lines.filter(({ state }) => (group === "waiting") === isUnderWay(state)),
  }));
  return groups.map(({ group, own }) =>
    own.length === 0 ? null : (
      <section key={group} aria-labelledby={`versies-${group}`} className="mt-6">
        <GroupHeading id={`versies-${group}`}>{t(`group.${group}`)}</GroupHeading>
        <RowList ordered labelledBy={`versies-${group}`}>
          {own.map((line) => (
            <Row
              key={line.versionId}
              title={<VersionTitle line={line} />}
              detail={<VersionStory line={line} zone={zone} />}
              actions={<VersionAction line={line} may={may} />}
            >
              <SaidWords line={line} />
            </Row>
          ))}
        </RowList>
      </section>
    ),
  );
}

const isUnderWay = (state: VersionLine["state"]): boolean =>
  state === "draft" || state === "proposed" || state === "signed";

function VersionTitle({ line }: { line: VersionLine }) {
  const t = useTranslations("versions");
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
      <Link href={versionHref(line.versionId)}>{t("named", { number: line.number, title: line.title })}</Link>
      <Tag>{t(`state.${line.state}`)}</Tag>
    </span>
  );
}

/** The words it was proposed with, or those with which it was not signed. */
function SaidWords({ line }: { line: VersionLine }) {
  const t = useTranslations("versions");
  const words = line.ended?.words || (isUnderWay(line.state) ? line.words : null);
  return words ? <p className="mt-0.5 max-w-prose text-t14 text-pretty text-ink-2">{t("quoted", { words })}</p> : null;
}

function VersionAction({ line, may }: { line: VersionLine; may: VersionListProps["may"] }) {
  const t = useTranslations("versions");
  const named = <span className="sr-only"> {t("number", { number: line.number })}</span>;
  if (line.state === "draft" && may.edit) {
    return (
      <LinkButton href="/agreement/draft" size="sm">
        {t("goOn")}
        {named}
      </LinkButton>
    );
  }
  if (line.state !== "proposed") return null;
  return (
    <LinkButton href={versionHref(line.versionId)} size="sm" kind={may.sign ? "primary" : "plain"}>
      {t(may.sign ? "readAndSign" : "read")}
      {named}
    </LinkButton>
  );
}
