import { useTranslations } from "next-intl";
import type { OutsidePreview } from "@/lib/features/preview-links/schema";
import { PostPreview } from "./post-preview";

type OutsideViewProps = {
  preview: OutsidePreview;
  /** The secret of the address, under which its pictures are found too. */
  link: string;
  /** In words: until when the address works, and when the post goes out. */
  until: string;
  goesOut: string | null;
};

/** A post on each of its channels, for somebody who is not of the team. */
export function OutsideView({ preview, link, until, goesOut }: OutsideViewProps) {
  const t = useTranslations("preview");
  const { forWhom, organisation, title, isOut, channels } = preview;
  const pictures = preview.pictures.map((picture) => {
    return { ...picture, src: `/api/preview/${encodeURIComponent(link)}/media/${picture.id}` };
  });
  return (
    <main>
      <p className="text-t14 text-ink-2">{t("lead", { organisation, name: forWhom })}</p>
      <h1 className="mt-1 text-t26">{title}</h1>
      <p className="mt-2 text-t14 text-ink-2">
        {isOut ? t("isOut") : goesOut ? t("planned", { moment: goesOut }) : t("notPlanned")}{" "}
        {t("until", { moment: until })}
      </p>
      {channels.map((channel) => (
        <section key={channel.id} aria-label={channel.name} className="mt-8">
          <h2 className="mb-3 text-t17">{channel.name}</h2>
          <div className="rounded-r bg-sunken p-4 max-md:p-2">
            <PostPreview {...channel} organisation={organisation} pictures={pictures} />
          </div>
        </section>
      ))}
      <p className="mt-6 text-t13 text-ink-3">{t("honest")}</p>
    </main>
  );
}
