import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

const COLUMNS = ["pinned", "selected", "in_the_works", "published"];

/** The board before its cards: the columns are there already. */
export default function Loading() {
  const t = useTranslations("shell.doors");
  const tErrors = useTranslations("errors");
  return (
    <div className="px-4 pt-5 md:px-8 md:pt-6">
      <p className="text-t26 font-semibold">{t("board")}</p>
      <Skeleton label={tErrors("loading")} lines={[]} />
      <div aria-hidden className="mt-8 grid gap-5 lg:grid-cols-4">
        {COLUMNS.map((column) => (
          <div key={column} className="grid content-start gap-4 max-lg:[&:nth-child(n+2)]:hidden">
            {["9rem", "7rem", "8rem"].map((height) => (
              <div
                key={height}
                style={{ height }}
                className="rounded-r border border-paper-line bg-paper shadow-card"
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
