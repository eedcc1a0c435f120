import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

const ROWS = ["92%", "84%", "96%", "72%", "88%", "80%", "94%"];

/** The shape of the matrix: questions with their rows. */
export default function Loading() {
  const t = useTranslations("errors");
  return (
    <div className="px-4 py-6 md:px-8">
      <Skeleton label={t("loading")} className="gap-6" lines={["22rem", ...ROWS]} />
      <div aria-hidden className="mt-10">
        <Skeleton label="" className="gap-6" lines={["18rem", ...ROWS.slice(0, 4)]} />
      </div>
    </div>
  );
}
