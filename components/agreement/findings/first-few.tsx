"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { TextButton } from "@/components/ui/text-button";

type FirstFewProps<T> = {
  items: readonly T[];
  shown: number;
  className?: string;
  buttonClassName?: string;
  children: (item: T) => ReactNode;
};

/** The first of a list, and the others when asked: a long list is not read, but it can be. */
export function FirstFew<T>({ items, shown, className, buttonClassName, children }: FirstFewProps<T>) {
  const t = useTranslations("findings");
  const [isWhole, setWhole] = useState(false);
  const others = items.length - shown;
  const visible = isWhole ? items : items.slice(0, shown);
  return (
    <>
      <ul className={className}>{visible.map(children)}</ul>
      {others > 0 ? (
        <TextButton className={buttonClassName} aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
          {isWhole ? t("fewer") : t("more", { count: others })}
        </TextButton>
      ) : null}
    </>
  );
}
