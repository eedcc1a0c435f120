"use client";

import { AcceptDecision } from "./accept-decision";
import { Closed } from "./closed";
import { useItem } from "./item-context";
import { PublishDecision } from "./publish-decision";
import { WritingDecision } from "./writing-decision";

/** What can be done with the item now, with what will come of it beside the button; fixed at the foot. */
export function Decision() {
  const { page } = useItem();
  if (page.state !== "open") return <Closed />;
  if (page.stage === "accept") return <AcceptDecision />;
  if (page.stage === "publish") return <PublishDecision />;
  return <WritingDecision />;
}
