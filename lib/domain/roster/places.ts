/** Where somebody is at the buttons: a channel, a segment, a segment's part of a channel, or (neither) everything. */
export type Place = { channelId: string | null; segmentId: string | null };

/** Whether somebody at one place is there for all of another. */
export const covers = (at: Place, place: Place): boolean =>
  (at.channelId === null || at.channelId === place.channelId) &&
  (at.segmentId === null || at.segmentId === place.segmentId);

export const isSamePlace = (one: Place, other: Place): boolean =>
  one.channelId === other.channelId && one.segmentId === other.segmentId;

export const placeKey = ({ channelId, segmentId }: Place): string => `${channelId ?? ""}/${segmentId ?? ""}`;
