import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { BoardPage } from "@/app/(workspace)/board/board-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("board"))("title") };
}

/** The board with one idea open: the address that notices and mails lead to. */
export default async function Page({ params, searchParams }: PageProps<"/board/[ideaId]">) {
  const ideaId = z.uuid().safeParse((await params).ideaId);
  if (!ideaId.success) notFound();
  return <BoardPage searchParams={searchParams} ideaId={ideaId.data} />;
}
