import type { Agreement } from "@/lib/domain/agreement";
import type { Day, Days } from "@/lib/domain/planning";
import type { Tx } from "@/lib/platform/tenancy";

/** The week as a meeting looks at it: what has been since the last one, and what comes until the next. */
export type Week = {
  tx: Tx;
  orgId: string;
  now: Date;
  agreement: Agreement;
  zone: string;
  since: Date;
  today: Day;
  /** From the day of the meeting up to that of the next. */
  ahead: Days;
};
