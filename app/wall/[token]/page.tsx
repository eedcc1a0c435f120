import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WallScreen } from "@/components/walls/wall-screen";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { readAsker } from "@/lib/platform/sign-in/asker";
import { readWall } from "./reading";

type Props = { params: Promise<{ token: string }> };

/** The address is a secret: no search engine keeps it, and no other site hears of it. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("wall");
  return { title: t("title"), referrer: "no-referrer", robots: { index: false, follow: false, noarchive: true } };
}

/** What went well, in large letters, for a screen in the house; without signing in, and only to look at. */
export default async function WallPage({ params }: Props) {
  const raw = decodeURIComponent((await params).token);
  const { from } = await readAsker();
  const [show, t] = await Promise.all([readWall(raw, from), getTranslations("wall")]);
  if (!show) {
    return (
      <main className="grid min-h-dvh place-content-center gap-2 p-8 text-center">
        <h1 className="text-t26 font-semibold">{t("gone")}</h1>
        <p className="text-ink-2">{t("goneText")}</p>
      </main>
    );
  }
  return (
    <ClientMessages of={["wall"]}>
      <WallScreen show={show} link={raw} />
    </ClientMessages>
  );
}
