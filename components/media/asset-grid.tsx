"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ImageOff, Images } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useDeferredValue } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchField } from "@/components/ui/search-field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Skeleton } from "@/components/ui/skeleton";
import { type LibraryFilter, libraryOptions } from "@/lib/features/assets/options";
import { type AssetView, USES } from "@/lib/features/assets/schema";
import { AssetImage } from "./asset-image";

type AssetGridProps = {
  filter: LibraryFilter;
  onFilter: (filter: LibraryFilter) => void;
  /** What stands around each picture: the link to it, or the button that takes it. */
  frame: (asset: AssetView, tile: ReactNode) => ReactNode;
};

/** The pictures of the library, found by words and by use. */
export function AssetGrid({ filter, onFilter, frame }: AssetGridProps) {
  const t = useTranslations("library");
  const asked = useDeferredValue(filter);
  const { data, isPending, isError, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    ...libraryOptions({ ...asked, words: asked.words.trim() }),
    placeholderData: (shown) => shown,
  });
  const assets = data?.pages.flatMap((page) => page.assets) ?? [];
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <SearchField
          label={t("search")}
          placeholder={t("search")}
          value={filter.words}
          onChange={(words) => onFilter({ ...filter, words })}
          maxLength={100}
          className="min-w-0 flex-1 basis-56"
        />
        <SegmentedControl
          label={t("use")}
          value={filter.use}
          onChange={(use) => onFilter({ ...filter, use })}
          options={USES.map((id) => ({ id, label: t(`uses.${id}`) }))}
        />
      </div>
      {isPending ? <Skeleton label={t("loading")} className="mt-6" /> : null}
      {isError ? (
        <EmptyState title={t("failed")} action={<Button onPress={() => void refetch()}>{t("again")}</Button>} />
      ) : null}
      {data && assets.length === 0 ? <Nothing filter={asked} /> : null}
      <ul className="mt-5 grid grid-cols-2 gap-4 md:grid-cols-[repeat(auto-fill,minmax(11rem,1fr))]">
        {assets.map((asset) => (
          <li key={asset.id}>{frame(asset, <AssetTile asset={asset} />)}</li>
        ))}
      </ul>
      {hasNextPage ? (
        <Button className="mt-6" busy={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {t("more")}
        </Button>
      ) : null}
    </>
  );
}

function Nothing({ filter }: { filter: LibraryFilter }) {
  const t = useTranslations("library");
  const isSearched = filter.words.trim() !== "" || filter.use !== "all";
  return (
    <EmptyState icon={<Images aria-hidden />} title={t(isSearched ? "notFound" : "empty")}>
      {t(isSearched ? "notFoundText" : "emptyText")}
    </EmptyState>
  );
}

function AssetTile({ asset }: { asset: AssetView }) {
  const t = useTranslations("library");
  return (
    <>
      <AssetImage asset={{ ...asset, alt: "" }} className="aspect-4/3 w-full rounded-r border border-line" />
      <span className="mt-1.5 block truncate text-t14 font-medium">{asset.title || t("untitled")}</span>
      <span className="block text-t13 text-ink-2">
        {t("usedIn", { count: asset.posts + asset.ideas + asset.effects })}
      </span>
      {asset.alt ? null : (
        <span className="flex items-center gap-1 text-t13 text-ink-2">
          <ImageOff className="icon" aria-hidden />
          {t("noAlt")}
        </span>
      )}
    </>
  );
}
