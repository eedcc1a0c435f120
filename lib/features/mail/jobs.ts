import { createTranslator } from "next-intl";
import { z } from "zod";
import { formatAbsolute, isLocale } from "@/lib/domain/language";
import { monthLetter, monthName, monthPaper } from "@/lib/domain/month-report";
import { monthReport } from "@/lib/features/month-report/queries";
import { weekNews } from "@/lib/features/rounds/queries";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { clock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { deliverPostedDoorMail, isPostedDoorMail } from "@/lib/platform/mail/door";
import { composeLetter } from "@/lib/platform/mail/letter";
import { deliverMail } from "@/lib/platform/mail/transport";
import { aboutPersonalPath, NOTICE_KINDS } from "@/lib/platform/notices";
import type { Sending } from "@/lib/platform/outbox-sending";
import { pdfOf } from "@/lib/platform/pdf";
import { photoForPaper } from "@/lib/platform/pdf/photo";
import { unseal } from "@/lib/platform/secrets";
import { inOrganisation } from "@/lib/platform/tenancy";
import en from "@/messages/en.json";
import nl from "@/messages/nl.json";

const CATALOGUES = { nl, en };

const memberMail = z.object({
  memberId: z.uuid(),
  kind: z.enum(NOTICE_KINDS),
  href: z.string().startsWith("/"),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  personal: z.object({ sealed: z.string(), days: z.int() }).optional(),
});
type MemberMail = z.output<typeof memberMail>;

/** The mail of the day: what it names is looked up when it goes out. */
const dailyMail = z.object({ memberId: z.uuid(), digestAt: z.iso.datetime() });

/** The mail of the week: what it tells is looked up when it goes out, up to the moment it was ordered. */
const weekMail = z.object({ memberId: z.uuid(), weekOf: z.iso.date() });

/** The letter of a month: written when it goes out, with the sheet beside it. */
const monthMail = z.object({ memberId: z.uuid(), reportMonth: z.string() });

/** More than this nobody reads; the rest is a number and a way there. */
const LINES_MAX = 30;

/** Sends one mail of the outbox: a notice to a member, or a letter for somebody at the door. */
export async function sendMail({ orgId, payload }: Sending): Promise<boolean> {
  if (isPostedDoorMail(payload)) {
    await deliverPostedDoorMail(payload);
    return true;
  }
  const daily = dailyMail.safeParse(payload);
  if (daily.success) return sendDaily(orgId, daily.data);
  const month = monthMail.safeParse(payload);
  if (month.success) return sendMonth(orgId, month.data);
  const week = weekMail.safeParse(payload);
  if (week.success) return sendWeek(orgId, week.data);
  const mail = memberMail.parse(payload);
  const reader = await readerOf(orgId, mail.memberId);
  // Whoever left the organisation meanwhile gets no more of its mail.
  if (!reader) return true;
  await deliverMail({ to: reader.email, ...letterFor(mail, { ...reader, orgId }) });
  return true;
}

/** One mail with what came since the last one and was not read meanwhile; none when everything was. */
async function sendDaily(orgId: string, { memberId, digestAt }: z.output<typeof dailyMail>): Promise<boolean> {
  const reader = await readerOf(orgId, memberId);
  if (!reader) return true;
  const unread = await unreadOf(orgId, { memberId, digestAt });
  if (unread.length === 0) return true;
  const locale = isLocale(reader.locale) ? reader.locale : "nl";
  const t = createTranslator({ locale, messages: CATALOGUES[locale] });
  const list = unread.slice(0, LINES_MAX).map(({ kind, data, href }) => ({
    title: t(`notices.${kind}.title`, data),
    text: t(`notices.${kind}.line`, data),
    url: pageAddress(orgId, href),
  }));
  const count = unread.length;
  const letter = composeLetter({
    locale,
    greeting: t("mail.member.greeting", { name: reader.name }),
    paragraphs: [t("mail.daily.lead", { count, more: Math.max(0, count - LINES_MAX) })],
    list,
    action: { label: t("mail.member.open"), url: pageAddress(orgId, "/") },
    footer: t("mail.daily.footer", { organisation: reader.organisation.name }),
  });
  await deliverMail({ to: reader.email, subject: t("mail.daily.subject", { count }), ...letter });
  return true;
}

function unreadOf(orgId: string, { memberId, digestAt }: { memberId: string; digestAt: string }) {
  const where = { orgId, memberId, digestAt: new Date(digestAt), readAt: null, kind: { in: [...NOTICE_KINDS] } };
  return inOrganisation(orgId, async (tx) => {
    const rows = await tx.notification.findMany({ where, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
    return rows.map(({ kind, data, href }) =>
      memberMail.pick({ kind: true, data: true, href: true }).parse({ kind, data, href }),
    );
  });
}

/** What went well in the week, and who thanked whom; everybody in the team who wants it gets the same. */
async function sendWeek(orgId: string, { memberId, weekOf }: z.output<typeof weekMail>): Promise<boolean> {
  const reader = await readerOf(orgId, memberId);
  if (!reader) return true;
  const { successes, thanks } = await inOrganisation(orgId, async (tx) => {
    const { sentAt } = await tx.weekMail.findUniqueOrThrow({ where: { orgId_weekOf: { orgId, weekOf } } });
    const { calendar } = await loadAgreement(tx, await readInForce(tx, orgId));
    return weekNews(tx, { orgId, now: sentAt, zone: calendar.timeZone });
  });
  const locale = isLocale(reader.locale) ? reader.locale : "nl";
  const t = createTranslator({ locale, messages: CATALOGUES[locale] });
  const told = successes.map(({ kind, id, title, story, thanksTo, reach }) => ({
    title,
    text: [
      story,
      reach === null ? "" : t("mail.week.reach", { count: reach }),
      thanksTo ? t("mail.week.idea", { name: thanksTo }) : "",
    ]
      .filter(Boolean)
      .join(" "),
    url: pageAddress(orgId, kind === "post" ? `/items/${id}` : "/insight"),
  }));
  const thanked = thanks.map(({ by, to, title, words }) => ({
    title: t("mail.week.thanks", { by, to }),
    text: words || title,
    url: pageAddress(orgId, "/board"),
  }));
  const letter = composeLetter({
    locale,
    greeting: t("mail.member.greeting", { name: reader.name }),
    paragraphs: [t("mail.week.lead", { count: successes.length })],
    list: [...told, ...thanked],
    action: { label: t("mail.week.open"), url: pageAddress(orgId, "/insight/reflex") },
    footer: t("mail.week.footer", { organisation: reader.organisation.name }),
  });
  await deliverMail({ to: reader.email, subject: t("mail.week.subject"), ...letter });
  return true;
}

/** What the month brought about, in the language of the reader, and the whole letter as a PDF. */
async function sendMonth(orgId: string, { memberId, reportMonth }: z.output<typeof monthMail>): Promise<boolean> {
  const reader = await readerOf(orgId, memberId);
  if (!reader) return true;
  const now = clock.now();
  const { facts, zone } = await inOrganisation(orgId, (tx) => monthReport({ tx, orgId, now }, reportMonth));
  const locale = isLocale(reader.locale) ? reader.locale : "nl";
  const t = createTranslator({ locale, messages: CATALOGUES[locale] });
  const say = (key: string, values: Record<string, string | number>) => t(key as "mail.week.lead", values as never);
  const letter = monthLetter(facts, { say, locale });
  const month = monthName(facts.month, locale);
  const kept = facts.effects.shown.find(({ photo }) => photo)?.photo;
  const moment = formatAbsolute(now, { zone, locale });
  const paper = monthPaper({
    ...{ letter, organisation: facts.organisation, locale, now },
    foot: { left: t("agreement.sheet.printed", { moment, name: "Trekker" }), page: t("agreement.sheet.page") },
    photo: kept ? await photoForPaper(kept.storageKey) : undefined,
  });
  const composed = composeLetter({
    locale,
    greeting: t("mail.member.greeting", { name: reader.name }),
    paragraphs: [t("mail.month.lead", { month }), letter.lead],
    list: letter.effects.shown.map(({ words, about, story, itemId }) => {
      return { title: words, text: [`${about}.`, story].join(" ").trim(), url: pageAddress(orgId, hrefOf(itemId)) };
    }),
    action: { label: t("mail.month.open"), url: pageAddress(orgId, `/insight/month?month=${facts.month}`) },
    footer: t("mail.month.footer", { organisation: reader.organisation.name }),
  });
  const filename = `${t("mail.month.file")}-${facts.month}.pdf`;
  const attachments = [{ filename, content: await pdfOf(paper), contentType: "application/pdf" }];
  await deliverMail({ to: reader.email, subject: t("mail.month.subject", { month }), ...composed, attachments });
  return true;
}

const hrefOf = (itemId: string | null): string => (itemId ? `/items/${itemId}` : "/insight");

const readerOf = (orgId: string, memberId: string) =>
  inOrganisation(orgId, (tx) =>
    tx.member.findFirst({
      where: { orgId, id: memberId, removedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: clock.now() } }] },
      select: { name: true, email: true, locale: true, organisation: { select: { name: true } } },
    }),
  );

type Reader = { orgId: string; name: string; locale: string; organisation: { name: string } };

function letterFor(mail: MemberMail, reader: Reader) {
  const locale = isLocale(reader.locale) ? reader.locale : "nl";
  const t = createTranslator({ locale, messages: CATALOGUES[locale] });
  const subject = t(`notices.${mail.kind}.title`, mail.data);
  const { personal } = mail;
  const letter = composeLetter({
    locale,
    greeting: t("mail.member.greeting", { name: reader.name }),
    paragraphs: [
      t(`notices.${mail.kind}.line`, mail.data),
      ...(personal ? [t("mail.personal.once", { days: personal.days })] : []),
    ],
    action: { label: t(personal ? "mail.personal.open" : "mail.member.open"), url: addressIn(mail, reader.orgId) },
    footer: t("mail.member.footer", { organisation: reader.organisation.name }),
  });
  return { subject, ...letter };
}

/** A page of the organisation, for whoever signs in; or the member's own address, which needs no signing in. */
function addressIn({ memberId, href, personal }: MemberMail, orgId: string): string {
  if (personal) return new URL(unseal(personal.sealed, aboutPersonalPath(memberId)), env().NEXTAUTH_URL).href;
  return pageAddress(orgId, href);
}

const pageAddress = (orgId: string, href: string): string =>
  `${env().NEXTAUTH_URL}/switch/${orgId}?to=${encodeURIComponent(href)}`;
