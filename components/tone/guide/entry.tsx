"use client";

import { Pencil } from "lucide-react";
import { type ReactNode, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useGuide } from "./guide-context";
import { useFocusBack } from "./use-focus-back";

type EntryProps = {
  editLabel: string;
  className: string;
  /** What it is changed with, in its place in the list. */
  form: (close: () => void) => ReactNode;
  /** What is read; the button to change it is for whoever leads the guide. */
  children: (edit: ReactNode) => ReactNode;
};

/** One of a list in the guide, such as a word: read, and changed where it stands. */
export function Entry({ editLabel, className, form, children }: EntryProps) {
  const { may } = useGuide();
  const [isEdited, setEdited] = useState(false);
  const place = useFocusBack<HTMLLIElement>(isEdited);
  if (isEdited) {
    return (
      <li ref={place} className="border-b border-line py-4">
        {form(() => setEdited(false))}
      </li>
    );
  }
  const edit = may.lead ? (
    <IconButton size="sm" label={editLabel} className="-mt-0.5 print:hidden" onPress={() => setEdited(true)}>
      <Pencil className="icon" aria-hidden />
    </IconButton>
  ) : null;
  return (
    <li ref={place} className={className}>
      {children(edit)}
    </li>
  );
}
