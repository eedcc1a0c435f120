"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import type { Place } from "@/lib/domain/roster";
import type { RosterWeek } from "@/lib/features/roster-page/schema";

type PlaceFieldsProps = {
  week: RosterWeek;
  place: Place;
  onChange: (place: Place) => void;
  error?: string | undefined;
};
const ALL = "all";

/** A channel, and a segment where the turn is for one part of the organisation alone. */
export function PlaceFields({ week, place, onChange, error }: PlaceFieldsProps) {
  const t = useTranslations("roster.place");
  const chosen = (id: unknown) => (id === ALL || id === null ? null : String(id));
  const options = (all: string, named: readonly { id: string; name: string }[]) => [
    { id: ALL, label: all },
    ...named.map(({ id, name }) => ({ id, label: name })),
  ];
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <Select
        name="channelId"
        label={t("channel")}
        value={place.channelId ?? ALL}
        onChange={(id) => onChange({ ...place, channelId: chosen(id) })}
        options={options(t("allChannels"), week.channels)}
        error={error}
      />
      <Select
        name="segmentId"
        label={t("segment")}
        value={place.segmentId ?? ALL}
        onChange={(id) => onChange({ ...place, segmentId: chosen(id) })}
        options={options(t("allSegments"), week.segments)}
      />
    </div>
  );
}
