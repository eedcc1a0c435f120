"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "react-aria-components/Button";
import { cx } from "@/components/ui/cx";
import type { SwitcherProps } from "./organisation-switcher";
import type { Named } from "./types";

/** The segments of this organisation, and the other organisations one belongs to. */
export function OrganisationPanel({ frame, close }: SwitcherProps & { close: () => void }) {
  const t = useTranslations("shell");
  const [, start] = useTransition();
  const { organisation, organisations, segment, segments } = frame;
  const { switchOrganisation, switchSegment } = frame.actions;
  const go = (change: () => Promise<void>) => {
    close();
    start(change);
  };
  return (
    <div className="grid gap-1 p-1">
      {switchSegment && segments.length > 0 ? (
        <Choices
          title={t("segments")}
          current={segment?.id ?? null}
          choices={[{ id: null, name: t("allSegments") }, ...segments]}
          choose={(id) => go(() => switchSegment(id))}
        />
      ) : null}
      <Choices
        title={t("organisations")}
        current={organisation.id}
        choices={organisations}
        choose={(id) => (id === null ? undefined : go(() => switchOrganisation(id)))}
      />
    </div>
  );
}

type ChoicesProps = {
  title: string;
  current: string | null;
  choices: (Named | { id: null; name: string })[];
  choose: (id: string | null) => void;
};

function Choices({ title, current, choices, choose }: ChoicesProps) {
  return (
    <section aria-label={title}>
      <h3 className="px-2 pt-2 pb-1 text-t12 font-medium text-ink-3">{title}</h3>
      <ul>
        {choices.map(({ id, name }) => (
          <li key={id}>
            <Button
              {...(id === current ? { "aria-current": "true" } : {})}
              onPress={() => choose(id)}
              className={cx(
                "flex min-h-9 w-full items-center justify-between gap-2 rounded-r-s px-2 text-left text-t14 hover:bg-sunken",
                id === current && "font-semibold",
              )}
            >
              {name}
              {id === current ? <Check className="icon text-accent-ink" aria-hidden /> : null}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
