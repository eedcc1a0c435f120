"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { TextButton } from "@/components/ui/text-button";
import { cutAt, entitiesIn, isPressable, type NetworkName } from "@/lib/domain/channels";

type PostTextProps = { network: NetworkName; body: string };

/** The text as far as its network shows it, with what can be pressed there in another colour. */
export function PostText({ network, body }: PostTextProps) {
  const t = useTranslations("studio.preview");
  const [isWhole, setWhole] = useState(false);
  const cut = cutAt(network, body);
  if (body.trim() === "") return <p className="text-ink-3">{t("empty")}</p>;
  const shown = cut === null || isWhole ? body : body.slice(0, cut);
  return (
    <p className="wrap-break-word whitespace-pre-wrap">
      {withEntities(network, shown)}
      {cut === null ? null : (
        <>
          {isWhole ? " " : "… "}
          <TextButton aria-expanded={isWhole} className="text-ink-3" onPress={() => setWhole((before) => !before)}>
            {t(isWhole ? "less" : "more")}
          </TextButton>
        </>
      )}
    </p>
  );
}

function withEntities(network: NetworkName, text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const entity of entitiesIn(text)) {
    parts.push(text.slice(from, entity.start));
    const isLive = isPressable(network, entity);
    parts.push(
      isLive ? (
        <span key={entity.start} className="text-accent-ink">
          {entity.text}
        </span>
      ) : (
        entity.text
      ),
    );
    from = entity.end;
  }
  return [...parts, text.slice(from)];
}
