import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InboxPage } from "./inbox-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("inbox"))("title") };
}

/** What came in from outside: what is talked about by what is due first, and what is only watched. */
export default async function InboxRoute({ searchParams }: PageProps<"/inbox">) {
  return <InboxPage caseId={null} asked={await searchParams} />;
}
