"use client";

import type { MeetingView, PointView } from "@/lib/features/meetings/schema";
import { CampaignBar, GoalBar, MixBars, Successes } from "./point-figures";
import { Buttons, Deadlines, Missteps, NextWeek, Precedents, Stale } from "./point-lists";
import { Waiting } from "./waiting";

/** What the week knows about a point, for each kind in the way that can be seen at once. */
export function PointBody({ meeting, point }: { meeting: MeetingView; point: PointView }) {
  const { facts, detail } = point;
  const { viewerId } = meeting;
  const waiting = (itemId: string, title: string) => (
    <Waiting meeting={meeting} point={point} itemId={itemId} title={title} />
  );
  switch (facts.kind) {
    case "success":
      return <Successes facts={facts} viewerId={viewerId} />;
    case "misstep":
      return <Missteps facts={facts} viewerId={viewerId} />;
    case "missed":
    case "coming":
      return <Deadlines facts={facts} viewerId={viewerId} waiting={waiting} />;
    case "content":
      return <Stale facts={facts} viewerId={viewerId} />;
    case "next_week":
      return <NextWeek facts={facts} viewerId={viewerId} waiting={waiting} />;
    case "mix":
      return <MixBars facts={facts} />;
    case "goal":
      return <GoalBar facts={facts} viewerId={viewerId} />;
    case "precedent":
      return <Precedents facts={facts} viewerId={viewerId} />;
    case "campaign":
      return <CampaignBar facts={facts} viewerId={viewerId} />;
    case "roster_gap":
      return <Buttons facts={facts} viewerId={viewerId} />;
    default:
      // An own point, an idea and what has to be decided say it in their sentence; their detail stands under it.
      return detail && facts.kind !== "own" ? (
        <p className="max-w-[46rem] text-t15 whitespace-pre-line text-ink-2 lg:text-t17">{detail}</p>
      ) : null;
  }
}
