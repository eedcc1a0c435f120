import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { type Load, roomFor } from "@/lib/domain/communities";
import { type CommunityView, communityHref } from "@/lib/features/communities/schema";
import { useHours } from "./use-share";

type LoadLineProps = { load: Load; startWith: CommunityView | null };

/** What a newcomer would ask for when nobody said how long following it takes. */
const USUAL_MINUTES = 60;

/** What following takes against the hours there are, and with which to begin. */
export function LoadLine({ load, startWith }: LoadLineProps) {
  const t = useTranslations("communities.load");
  const inHours = useHours();
  const said = { team: inHours(load.teamMinutes), room: inHours(load.roomMinutes) };
  const isOver = load.fits === false;
  const hasRoom = startWith !== null && roomFor(load, startWith.weekMinutes || USUAL_MINUTES);
  const next = { community: () => (startWith ? <Link href={communityHref(startWith.id)}>{startWith.name}</Link> : "") };
  return (
    <div className="mt-4 max-w-prose text-t14 text-ink-2">
      <p className="text-t15 font-semibold text-ink">
        {t("fits", { count: load.communities, hours: inHours(load.minutes) })}
      </p>
      <p className={isOver ? "text-amber-ink" : undefined}>
        {load.fits === null ? t("noHours") : t(isOver ? "tooMuch" : "room", said)}{" "}
        {load.fits !== null && load.unknown > 0 ? t("unknown", { count: load.unknown }) : null}
      </p>
      <p>
        {t("small")} {startWith && load.communities === 0 ? t.rich("startWith", next) : null}
        {load.communities > 0 && hasRoom ? t.rich("addNext", next) : null}
      </p>
    </div>
  );
}
