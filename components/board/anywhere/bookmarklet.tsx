"use client";

import { Bookmark, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useCopy } from "@/components/ui/use-copy";

const WORDS_MAX = 1_500;

/** What a browser runs on the page somebody is on: opens the pin sheet with its title, its address and what is selected. */
function bookmarkletOf(base: string): string {
  const board = JSON.stringify(new URL("/board", base).href);
  const given = `{pin:1,"pin-title":document.title,"pin-text":String(getSelection()).slice(0,${WORDS_MAX}),"pin-link":location.href}`;
  return `javascript:${encodeURIComponent(`void window.open(${board}+"?"+new URLSearchParams(${given}))`)}`;
}

/** A bookmark that pins the page somebody is on: to drag to the bar of the browser, or to copy for who cannot drag. */
export function Bookmarklet({ base }: { base: string }) {
  const t = useTranslations("anywhere.browser");
  const code = bookmarkletOf(base);
  // React rightly refuses such an address in what it draws; this one is ours, and is meant to be taken along.
  const takeAlong = useCallback(
    (link: HTMLAnchorElement) => {
      link.setAttribute("href", code);
      const explain = (event: Event) => {
        event.preventDefault();
        toast.show({ text: t("drag") });
      };
      link.addEventListener("click", explain);
      return () => link.removeEventListener("click", explain);
    },
    [code, t],
  );
  const copy = useCopy(t("copied"));
  return (
    <div className="grid max-w-160 gap-4 text-t14 text-ink-2">
      <div className="flex flex-wrap items-center gap-3">
        {/* biome-ignore lint/a11y/useValidAnchor: its address is set above; here it is only to be taken along */}
        <a
          ref={takeAlong}
          draggable
          className="inline-flex min-h-9 cursor-grab items-center gap-2 rounded-r border border-control bg-surface px-3.5 font-medium text-ink hover:bg-sunken max-md:min-h-11"
        >
          <Bookmark className="icon" aria-hidden />
          {t("name")}
        </a>
        <Button kind="quiet" icon={<Copy className="icon" aria-hidden />} onPress={() => void copy(code)}>
          {t("copy")}
        </Button>
      </div>
      <ol className="grid list-decimal gap-1.5 pl-5 marker:text-ink-3">
        <li>{t("steps.drag")}</li>
        <li>{t("steps.press")}</li>
      </ol>
      <p>{t("byKeyboard")}</p>
    </div>
  );
}
