"use client";

import { Check } from "lucide-react";
import { useMemo } from "react";
import { Header } from "react-aria-components/Header";
import { ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { Text } from "react-aria-components/Text";
import type { ChoiceSet, Option } from "./use-choices";
import { useEffects } from "./use-effects";

type ChoiceListProps = { label: string; choices: ChoiceSet; onClose: () => void };

/** The values to choose from, each with what choosing it does; several at once where a row can name several. */
export function ChoiceList({ label, choices, onClose }: ChoiceListProps) {
  const { sections, isMany, choose } = choices;
  const options = useMemo(() => sections.flatMap(({ options: own }) => own), [sections]);
  const effects = useEffects(choices.row, options);
  const chosen = options.filter(({ isChosen }) => isChosen).map(({ id }) => id);
  function change(id: string) {
    choose(id);
    if (!isMany) onClose();
  }
  return (
    <ListBox
      aria-label={label}
      selectionMode={isMany ? "multiple" : "single"}
      selectedKeys={chosen}
      autoFocus={chosen.length > 0 ? true : "first"}
      shouldFocusWrap
      escapeKeyBehavior="none"
      onSelectionChange={(keys) => {
        const next = keys === "all" ? new Set(options.map(({ id }) => id)) : keys;
        const changed = options.find(({ id, isChosen }) => next.has(id) !== isChosen && (isMany || next.has(id)));
        if (changed) change(changed.id);
        else if (!isMany) onClose();
      }}
      className="min-h-0 flex-1 overflow-y-auto p-1 outline-none"
    >
      {sections.map((section) => (
        <ListBoxSection key={section.id} id={section.id} aria-label={section.title ?? label}>
          {section.title ? (
            <Header className="px-2 pt-2 pb-1 text-t12 font-medium text-ink-3">{section.title}</Header>
          ) : null}
          {section.options.map((option) => (
            <Item key={option.id} option={option} effect={effects.get(option.id)} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function Item({ option, effect }: { option: Option; effect: string | undefined }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      className="grid cursor-pointer grid-cols-[20px_minmax(0,1fr)] rounded-r-s px-2 py-1 text-t14 outline-none hover:bg-sunken focus:bg-sunken selected:bg-accent-soft selected:font-semibold focus-visible:inset-ring-2 focus-visible:inset-ring-focus max-md:min-h-11"
    >
      {({ isSelected }) => (
        <>
          <span>{isSelected ? <Check className="icon mt-0.5 text-accent-ink" aria-hidden /> : null}</span>
          <span className="min-w-0">
            <Text slot="label">{option.label}</Text>
            <Text slot="description" className="block min-h-5 text-t13 font-normal text-ink-2">
              {effect ?? ""}
            </Text>
          </span>
        </>
      )}
    </ListBoxItem>
  );
}
