import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import type { VersionLine } from "@/lib/features/versions/schema";

/** What was said with a version: why it was proposed, or why it was not signed. */
export function VersionWords({ line }: { line: Pick<VersionLine, "words" | "proposed" | "ended"> }) {
  const t = useTranslations("versions");
  const said = [
    { key: "proposed", by: line.proposed?.by, words: line.words },
    { key: "declined", by: line.ended?.by, words: line.ended?.words },
  ] as const;
  return said.map(({ key, by, words }) =>
    words ? (
      <Panel key={key} className="mb-6 max-w-160 px-4 py-3">
        <p className="text-t13 text-ink-2">{t(`said.${key}`, { name: by ?? t("somebody") })}</p>
        <p className="mt-0.5 text-pretty whitespace-pre-line">{words}</p>
      </Panel>
    ) : null,
  );
}
