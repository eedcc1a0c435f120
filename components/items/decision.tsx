"use client";

import dynamic from "next/dynamic";
import { useItem } from "./item-context";

/** An item is at one of these at a time: a page carries the code of its own stage alone. */
const WritingDecision = dynamic(() => import("./writing-decision").then((module) => module.WritingDecision));
const AcceptDecision = dynamic(() => import("./accept-decision").then((module) => module.AcceptDecision));
const PublishDecision = dynamic(() => import("./publish-decision").then((module) => module.PublishDecision));
const Closed = dynamic(() => import("./closed").then((module) => module.Closed));

/** What can be done with the item now, with what will come of it beside the button; fixed at the foot. */
export function Decision() {
  const { page } = useItem();
  if (page.state !== "open") return <Closed />;
  if (page.stage === "accept") return <AcceptDecision />;
  if (page.stage === "publish") return <PublishDecision />;
  return <WritingDecision />;
}
