import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AnswerRoom } from "@/components/consultations/answer-room";
import { UselessLink } from "@/components/consultations/useless-link";
import { formatAbsolute } from "@/lib/domain/language";
import { whoIsHere } from "@/lib/features/access/queries";
import { answerLinkBehind } from "@/lib/features/consultations/queries";
import { type AnswerLinkState, type AnswerPage, answerLink } from "@/lib/features/consultations/schema";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { inOrganisation } from "@/lib/platform/tenancy";

type Props = { params: Promise<{ token: string }> };

/** The address is a secret: no other site hears of it. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("consultations.link");
  return { title: t("title"), referrer: "no-referrer", robots: { index: false } };
}

type Behind = { state: AnswerLinkState; page: AnswerPage | null; zone: string; here: string };

/** Reads everything and uses nothing up: mail scanners open every link they see. */
async function readBehind(raw: string): Promise<Behind> {
  const nothing = { page: null, zone: "UTC", here: "" };
  const parsed = answerLink.safeParse(raw);
  if (!parsed.success) return { state: "unknown", ...nothing };
  const { orgId, token } = parsed.data;
  const now = clock.now();
  const here = await whoIsHere();
  return inOrganisation(orgId, async (tx): Promise<Behind> => {
    const link = await answerLinkBehind(tx, { orgId, token, now });
    if (link.state === "unknown") return { state: "unknown", ...nothing };
    const { calendar } = await loadAgreement(tx, await readInForce(tx, orgId));
    const isOther = here !== null && here.personId !== link.personId;
    const state = isOther ? "otherPerson" : link.state;
    return { state, page: link.page, zone: calendar.timeZone, here: here?.name ?? "" };
  });
}

/** What the mail about a question leads to: the text in full, the question, and one form. Only sending it does something. */
export default async function AnswerRoute({ params }: Props) {
  const raw = decodeURIComponent((await params).token);
  const [{ state, page, zone, here }, locale] = await Promise.all([readBehind(raw), getLocale()]);
  if (state === "usable" && page) {
    const until = formatAbsolute(new Date(page.consultation.dueAt), { zone, locale });
    return (
      <ClientMessages of={["access", "consultations", "refusals"]}>
        <AnswerRoom link={raw} page={page} until={until} />
      </ClientMessages>
    );
  }
  const [orgId] = raw.split(".");
  const toItem = page ? `/switch/${orgId}?${new URLSearchParams({ to: `/items/${page.itemId}` })}` : "/";
  const values = { holder: page?.holder ?? "", title: page?.title ?? "", here };
  return <UselessLink state={state === "usable" ? "unknown" : state} values={values} toItem={toItem} />;
}
