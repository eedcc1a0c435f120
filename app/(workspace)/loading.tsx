import { useTranslations } from "next-intl";
import { Page } from "@/components/shell/page";
import { Skeleton } from "@/components/ui/skeleton";

/** The shape of most pages: a title, a line, and rows. */
export default function Loading() {
  const t = useTranslations("errors");
  return (
    <Page>
      <Skeleton label={t("loading")} className="gap-3" lines={["12rem", "20rem"]} />
      <div aria-hidden className="mt-8 grid gap-8">
        <Skeleton label="" lines={["40%", "92%", "84%"]} />
        <Skeleton label="" lines={["36%", "88%", "72%"]} />
      </div>
    </Page>
  );
}
