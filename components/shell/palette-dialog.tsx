"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { Autocomplete, useFilter } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { Menu } from "react-aria-components/Menu";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { cx } from "@/components/ui/cx";
import { MenuItem, MenuSection } from "@/components/ui/menu-items";
import { SearchField } from "@/components/ui/search-field";
import { scrimStyle, sheetStyle } from "@/components/ui/sheet-style";
import { type PaletteEntries, type PaletteEntry, usePaletteEntries } from "./palette-entries";
import type { Frame, SearchAnswer, SearchResult } from "./types";

type PaletteDialogProps = { frame: Frame; canPin: boolean; close: () => void };

const NO_RESULTS: SearchResult[] = [];
const MIN_LETTERS = 2;

async function search(text: string, signal: AbortSignal): Promise<SearchResult[]> {
  const answer = await fetch(`/api/search?q=${encodeURIComponent(text)}`, { signal });
  if (!answer.ok) throw new Error(`/api/search answered ${answer.status}`);
  const { results }: SearchAnswer = await answer.json();
  return results;
}

/** One line in which everything can be found: the doors, what can be done, and what is in the organisation. */
export function PaletteDialog({ frame, canPin, close }: PaletteDialogProps) {
  const t = useTranslations("shell.palette");
  const [text, setText] = useState("");
  const wanted = useDeferredValue(text.trim());
  const groups = useFitting(usePaletteEntries(frame, canPin), text.trim());
  const { data: results = NO_RESULTS, isError } = useQuery({
    queryKey: ["search", wanted],
    queryFn: ({ signal }) => search(wanted, signal),
    enabled: wanted.length >= MIN_LETTERS,
    placeholderData: (before) => before,
  });
  return (
    <ModalOverlay isOpen onOpenChange={close} isDismissable className={scrimStyle}>
      <Modal className={cx(sheetStyle, "md:max-w-xl max-md:h-[88vh]")}>
        <Dialog aria-label={t("open")} className="flex min-h-0 flex-1 flex-col outline-none">
          <Autocomplete inputValue={text} onInputChange={setText}>
            <SearchField
              label={t("hint")}
              placeholder={t("hint")}
              autoFocus
              bare
              className="border-b border-line px-1"
            />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the screen has to move by keys too */}
            <section aria-label={t("found")} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto">
              <Menu
                aria-label={t("found")}
                className="p-2 outline-none"
                renderEmptyState={() => <p className="px-2 py-3 text-t14 text-ink-2">{t("nothing", { text })}</p>}
              >
                {groups.map((group) => (
                  <EntrySection key={group.id} group={group} close={close} />
                ))}
                <ResultSection results={wanted.length >= MIN_LETTERS ? results : NO_RESULTS} close={close} />
              </Menu>
            </section>
          </Autocomplete>
          {isError ? (
            <p role="status" className="border-t border-line px-4 py-2.5 text-t13 text-ink-2">
              {t("searchFailed")}
            </p>
          ) : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type Group = { id: "jump" | "act"; entries: PaletteEntry[] };

/** The entries with these letters in them; a group without any is left out. */
function useFitting({ jump, act }: PaletteEntries, text: string): Group[] {
  const { contains } = useFilter({ sensitivity: "base" });
  const fitting = (entries: PaletteEntry[]) => entries.filter((entry) => contains(entry.label, text));
  const groups: Group[] = [
    { id: "jump", entries: fitting(jump) },
    { id: "act", entries: fitting(act) },
  ];
  return groups.filter((group) => group.entries.length > 0);
}

function EntrySection({ group: { id, entries }, close }: { group: Group; close: () => void }) {
  const t = useTranslations("shell.palette");
  return (
    <MenuSection id={id} title={t(id)}>
      {entries.map((entry) => (
        <MenuItem
          key={entry.id}
          id={entry.id}
          icon={entry.icon}
          shortcut={entry.shortcut}
          onAction={() => {
            close();
            entry.run();
          }}
        >
          {entry.label}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

function ResultSection({ results, close }: { results: SearchResult[]; close: () => void }) {
  const t = useTranslations("shell.palette");
  const router = useRouter();
  if (results.length === 0) return null;
  return (
    <MenuSection id="results" title={t("results")}>
      {results.map(({ id, title, detail, href }) => (
        <MenuItem
          key={id}
          id={id}
          detail={detail}
          onAction={() => {
            close();
            router.push(href);
          }}
        >
          {title}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
