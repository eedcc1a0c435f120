import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BoardPage } from "./board-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("board"))("title") };
}

export default function Page({ searchParams }: PageProps<"/board">) {
  return <BoardPage searchParams={searchParams} />;
}
