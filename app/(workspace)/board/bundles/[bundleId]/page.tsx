import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { BoardPage } from "@/app/(workspace)/board/board-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("board"))("title") };
}

/** The board with one stack open. */
export default async function Page({ params, searchParams }: PageProps<"/board/bundles/[bundleId]">) {
  const bundleId = z.uuid().safeParse((await params).bundleId);
  if (!bundleId.success) notFound();
  return <BoardPage searchParams={searchParams} bundleId={bundleId.data} />;
}
