"use client";

import dynamic from "next/dynamic";
import { useRef } from "react";
import { useAskedOfMe } from "@/components/consultations/use-asked-of-me";
import { later } from "@/components/ui/later";
import { useItem } from "./item-context";
import { useKeptPlace } from "./use-kept-place";

/** An item is at one of these at a time: a page carries the code of its own stage alone. */
const WritingDecision = dynamic(() =>
  later(() => import("./writing-decision")).then((module) => module.WritingDecision),
);
const NoticeDecision = dynamic(() => later(() => import("./notice-decision")).then((module) => module.NoticeDecision));
const AcceptDecision = dynamic(() => later(() => import("./accept-decision")).then((module) => module.AcceptDecision));
const PublishDecision = dynamic(() =>
  later(() => import("./publish-decision")).then((module) => module.PublishDecision),
);
const AnswerDecision = dynamic(() =>
  later(() => import("@/components/consultations/answer-decision")).then((module) => module.AnswerDecision),
);
const Closed = dynamic(() => later(() => import("./closed")).then((module) => module.Closed));

/** What can be done with the item now, with what will come of it beside the button; fixed at the foot. */
export function Decision() {
  const place = useRef<HTMLDivElement>(null);
  useKeptPlace(place);
  return (
    <div ref={place} className="contents">
      <DecisionNow />
    </div>
  );
}

function DecisionNow() {
  const { page } = useItem();
  const asked = useAskedOfMe();
  if (page.state !== "open") return <Closed />;
  if (asked) return <AnswerDecision consultation={asked} />;
  if (page.stage === "notice") return <NoticeDecision />;
  if (page.stage === "accept") return <AcceptDecision />;
  if (page.stage === "publish") return <PublishDecision />;
  return <WritingDecision />;
}
