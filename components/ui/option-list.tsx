"use client";

import { Check } from "lucide-react";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Text } from "react-aria-components/Text";

export type Option = {
  id: string;
  label: string;
  /** What choosing it does or means, under the word. */
  detail?: string;
  disabled?: boolean;
};

/** The list that a select or combo box opens: each word with its effect under it, a check at the chosen one. */
export function OptionList({ options, empty }: { options?: Option[]; empty?: string }) {
  return (
    <ListBox
      {...(options ? { items: options } : {})}
      renderEmptyState={() => (empty ? <p className="px-2 py-1.5 text-t13 text-ink-2">{empty}</p> : null)}
      className="max-h-80 overflow-y-auto p-1 outline-none"
    >
      {(option: Option) => (
        <ListBoxItem
          id={option.id}
          textValue={option.label}
          isDisabled={option.disabled ?? false}
          className="grid cursor-pointer grid-cols-[20px_minmax(0,1fr)] rounded-r-s px-2 py-1.5 text-t14 outline-none hover:bg-sunken focus:bg-sunken selected:bg-accent-soft selected:font-semibold disabled:cursor-not-allowed disabled:text-ink-3 max-md:min-h-11"
        >
          {({ isSelected }) => (
            <>
              <span>{isSelected ? <Check className="icon mt-0.5 text-accent-ink" aria-hidden /> : null}</span>
              <span className="min-w-0">
                <Text slot="label">{option.label}</Text>
                {option.detail ? (
                  <Text slot="description" className="block text-t13 font-normal text-ink-2">
                    {option.detail}
                  </Text>
                ) : null}
              </span>
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
