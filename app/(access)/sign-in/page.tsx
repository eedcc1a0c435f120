import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DemoPeople } from "@/components/access/demo-people";
import { Door } from "@/components/access/door";
import { SignInForm } from "@/components/access/sign-in-form";
import { SingleSignOn } from "@/components/access/single-sign-on";
import { NobodyHere } from "@/components/board/kept/nobody-here";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { safePath } from "@/lib/domain/access";
import { demoPeople, isFirstRun } from "@/lib/features/access/queries";
import { canMail, keepsMail } from "@/lib/platform/mail/transport";
import { readStanding } from "@/lib/platform/session";
import { singleSignOn } from "@/lib/platform/sign-in/options";

type Search = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("access.signIn");
  return { title: t("title") };
}

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const asked = await searchParams;
  const to = safePath(single(asked.to) ?? single(asked.callbackUrl));
  if ((await readStanding()).kind === "in") redirect(to);
  if (await isFirstRun()) redirect("/set-up");
  const t = await getTranslations("access");
  const groups = await demoGroups();
  const server = singleSignOn();
  const isDemo = groups.length > 0;
  const news = await newsFor(single(asked.reason), single(asked.error));
  return (
    <Door title={isDemo ? t("demo.title") : t("signIn.title")} lead={isDemo ? t("demo.lead") : t("tagline")}>
      <NobodyHere />
      {news ? <Notice kind={news.kind}>{news.words}</Notice> : null}
      {isDemo ? <DemoPeople groups={groups} to={to} /> : null}
      {isDemo ? <h2 className="mt-4">{t("demo.ownAccount")}</h2> : null}
      {server ? <SingleSignOn name={server.name} to={to} /> : null}
      <SignInForm to={to} canMail={canMail()} />
      {keepsMail() ? (
        <p className="text-t14">
          <Link href="/outbox">{t("outboxLink")}</Link>
        </p>
      ) : null}
    </Door>
  );
}

const single = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

/** Why somebody finds themselves here. Only what is known by name is said: the address can be written by anybody. */
async function newsFor(reason: string | undefined, error: string | undefined) {
  const t = await getTranslations();
  if (error === "access.identityUnverified" || error === "access.identityUnknown") {
    return { kind: "error" as const, words: t(`refusals.${error}`) };
  }
  if (error) return { kind: "error" as const, words: t("access.signIn.failed") };
  if (reason === "ended" || reason === "everywhere") {
    return { kind: "mine" as const, words: t(`access.signIn.${reason}`) };
  }
  return null;
}

async function demoGroups() {
  const t = await getTranslations("team.groups");
  const groups = await demoPeople();
  return groups.map(({ role, people }) => ({
    id: role,
    title: t(role),
    people: people.map(({ personId, name, jobTitle, department }) => ({
      personId,
      name,
      detail: [jobTitle, department].filter(Boolean).join(", "),
    })),
  }));
}
