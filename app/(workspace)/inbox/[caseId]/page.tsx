import type { Metadata } from "next";
import { InboxPage, readCase } from "@/app/(workspace)/inbox/inbox-page";

type Props = PageProps<"/inbox/[caseId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const opened = await readCase((await params).caseId);
  return opened ? { title: opened.page.title } : {};
}

/** One conversation with its answer, with the list it stands in beside it. */
export default async function CaseRoute({ params, searchParams }: Props) {
  return <InboxPage caseId={(await params).caseId} asked={await searchParams} />;
}
