import { useLocale, useTranslations } from "next-intl";
import { formatAbsolute } from "@/lib/domain/language";
import type { VersionLine } from "@/lib/features/versions/schema";

type VersionStoryProps = { line: VersionLine; zone: string };

/** How a version stands, in a sentence: who proposed or signed it, and from when to when it is in force. */
export function VersionStory({ line, zone }: VersionStoryProps) {
  const t = useTranslations("versions");
  const place = { zone, locale: useLocale() };
  const at = (iso: string | null) => (iso ? formatAbsolute(new Date(iso), place) : "");
  const by = (name: string | null | undefined) => name ?? t("somebody");
  const { state, proposed, signed, ended } = line;
  const from = at(line.inForceFrom);
  const signature = { name: by(signed?.by), moment: at(signed?.at ?? null), from };
  switch (state) {
    case "draft":
      return t("story.draft", { before: line.basedOn ?? 0 });
    case "proposed":
      return t("story.proposed", { name: by(proposed?.by), moment: at(proposed?.at ?? null) });
    case "signed":
      return t("story.signed", signature);
    case "adopted":
      return t(signed?.at === line.inForceFrom ? "story.adoptedAtOnce" : "story.adopted", signature);
    case "superseded":
      return t("story.superseded", { ...signature, until: at(line.supersededAt) });
    case "ended":
      return t(`story.${ended?.how ?? "lapsed"}`, { name: by(ended?.by), moment: at(ended?.at ?? null) });
  }
}
