import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

/** The shape of an item: a text at the left, four stages at the right. */
export default function Loading() {
  const t = useTranslations("errors");
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_400px]">
      <div className="px-4 py-5 md:px-8">
        <Skeleton label={t("loading")} className="gap-3" lines={["24rem", "16rem"]} />
        <div aria-hidden className="mt-10 max-w-165">
          <Skeleton label="" className="gap-4" lines={["96%", "92%", "84%", "40%"]} />
        </div>
      </div>
      <div aria-hidden className="px-6 py-5 max-lg:hidden lg:border-l lg:border-line lg:bg-surface">
        <Skeleton label="" className="gap-8" lines={["60%", "72%", "64%", "48%"]} />
      </div>
    </div>
  );
}
