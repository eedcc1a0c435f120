import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NoPreview } from "@/components/studio/preview/no-preview";
import { OutsideView } from "@/components/studio/preview/outside-view";
import { formatAbsolute } from "@/lib/domain/language";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { readPreview } from "./reading";

type Props = { params: Promise<{ token: string }> };

const read = async ({ params }: Props) => {
  const raw = decodeURIComponent((await params).token);
  return { raw, behind: await readPreview(raw) };
};

/** The address is a secret: no search engine keeps it, and no other site hears of it. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { behind }] = await Promise.all([getTranslations("preview"), read(props)]);
  const title = behind.state === "open" ? behind.preview.title : t("title");
  return { title, referrer: "no-referrer", robots: { index: false, follow: false, noarchive: true } };
}

/** A post as it is now, for somebody outside who was given the address; without signing in, and only to look at. */
export default async function PreviewPage(props: Props) {
  const { raw, behind } = await read(props);
  if (behind.state !== "open") return <NoPreview reason={behind.state} />;
  const { preview } = behind;
  const locale = await getLocale();
  const say = (at: string) => formatAbsolute(new Date(at), { zone: preview.zone, locale });
  return (
    <ClientMessages of={["studio"]}>
      <OutsideView
        preview={preview}
        link={raw}
        until={say(preview.expiresAt)}
        goesOut={preview.plannedAt ? say(preview.plannedAt) : null}
      />
    </ClientMessages>
  );
}
