import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SigningRoom } from "@/components/agreement/signing/signing-room";
import { Useless, type UselessValues } from "@/components/agreement/signing/useless";
import { formatAbsolute } from "@/lib/domain/language";
import { versionHref } from "@/lib/features/succession/schema";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { type KnownLink, readSigning } from "./reading";

type Props = { params: Promise<{ token: string }> };

/** The address is a secret: no other site hears of it. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signing");
  return { title: t("title"), referrer: "no-referrer", robots: { index: false } };
}

/** What the mail about a proposal leads to: the version in full, and its buttons. Only pressing one does something. */
export default async function SignPage({ params }: Props) {
  const raw = decodeURIComponent((await params).token);
  const { link, page, state, here, zone } = await readSigning(raw);
  if (state === "usable" && link && page) {
    return (
      <ClientMessages of={["access", "agreement", "refusals", "signing", "versions"]}>
        <SigningRoom
          link={raw}
          signer={link.signer.name}
          fingerprint={link.version.fingerprint}
          inForce={link.inForce ?? 0}
          now={clock.now()}
          page={page}
        />
      </ClientMessages>
    );
  }
  const values = await valuesOf(link, { here: here ?? "", zone });
  const [orgId] = raw.split(".");
  const toVersion = link ? `/switch/${orgId}?${new URLSearchParams({ to: versionHref(link.version.id) })}` : "/";
  return <Useless state={state === "usable" ? "unknown" : state} values={values} toVersion={toVersion} />;
}

async function valuesOf(
  link: KnownLink | null,
  { here, zone }: { here: string; zone: string },
): Promise<UselessValues> {
  const [t, locale] = await Promise.all([getTranslations("versions"), getLocale()]);
  const settled = link?.settled;
  const at = settled?.at ?? link?.expiresAt;
  return {
    name: link?.signer.name ?? "",
    number: link?.version.number ?? 0,
    how: settled?.how ?? "none",
    by: settled?.by ?? t("somebody"),
    moment: at ? formatAbsolute(new Date(at), { zone, locale }) : "",
    inForce: link?.inForce ?? 0,
    here,
  };
}
