import type { StageTerm } from "@/lib/domain/agreement";
import { defaultRemindAtShare } from "@/lib/domain/deadlines";

const hour = 60;
/** A working day as most town halls count it: seven hours. */
const day = 7 * hour;

type Written = Pick<StageTerm, "amountMinutes" | "afterwards" | "escalation"> & { clock?: StageTerm["clock"] };
type Stages = Record<"notice" | "respond" | "accept" | "publish", Written>;
type WrittenTerms = {
  post: { normal: Stages; urgent: Stages };
  case: { normal: Stages; urgent: Stages };
  idea: Written;
};

const tell = (toRole: "trekker" | "executive", afterMinutes: number) => ({ afterMinutes, toRole });

function spelledOut({ post, case: cases, idea }: WrittenTerms): StageTerm[] {
  const stages = ["notice", "respond", "accept", "publish"] as const;
  const kinds = [
    ["post", post],
    ["case", cases],
  ] as const;
  const terms = kinds.flatMap(([workKind, priorities]) =>
    (["normal", "urgent"] as const).flatMap((priority) =>
      stages.map((stage) => ({ workKind, priority, stage, ...complete(priorities[priority][stage]) })),
    ),
  );
  return [...terms, { workKind: "idea", priority: "normal", stage: "answer", ...complete(idea) }];
}

const complete = ({ amountMinutes, afterwards, escalation, clock = "working" }: Written) => ({
  amountMinutes,
  clock,
  remindAtShare: defaultRemindAtShare,
  afterwards,
  escalation: escalation.map((step) => ({ ...step })),
});

const idea: Written = { amountMinutes: 5 * day, afterwards: "warn", escalation: [tell("trekker", day)] };

/** Few hands: a little more time, and one step up. */
export const korteLijnenTerms = spelledOut({
  post: {
    normal: {
      notice: { amountMinutes: 2 * day, afterwards: "warn", escalation: [] },
      respond: { amountMinutes: 2 * day, afterwards: "warn", escalation: [tell("trekker", day)] },
      accept: { amountMinutes: 4 * hour, afterwards: "pass_on", escalation: [tell("executive", 0)] },
      publish: { amountMinutes: hour, afterwards: "warn", escalation: [tell("trekker", hour)] },
    },
    urgent: {
      notice: { amountMinutes: hour, afterwards: "warn", escalation: [] },
      respond: { amountMinutes: 2 * hour, afterwards: "warn", escalation: [tell("trekker", hour)] },
      accept: { amountMinutes: hour, afterwards: "pass_on", escalation: [tell("executive", 0)] },
      publish: { amountMinutes: 30, afterwards: "warn", escalation: [tell("trekker", 30)] },
    },
  },
  case: {
    normal: {
      notice: { amountMinutes: 4 * hour, afterwards: "warn", escalation: [tell("trekker", hour)] },
      respond: { amountMinutes: day, afterwards: "warn", escalation: [tell("trekker", 2 * hour)] },
      accept: { amountMinutes: 4 * hour, afterwards: "pass_on", escalation: [tell("executive", 0)] },
      publish: { amountMinutes: hour, afterwards: "warn", escalation: [tell("trekker", hour)] },
    },
    urgent: {
      notice: { amountMinutes: 30, clock: "clock", afterwards: "warn", escalation: [tell("trekker", 15)] },
      respond: { amountMinutes: hour, clock: "clock", afterwards: "pass_on", escalation: [tell("trekker", 0)] },
      accept: { amountMinutes: 30, clock: "clock", afterwards: "pass_on", escalation: [tell("executive", 0)] },
      publish: { amountMinutes: 15, clock: "clock", afterwards: "warn", escalation: [tell("trekker", 15)] },
    },
  },
  idea,
});

/** More hands and more reading: the executive hears of what stays lying, and a stale urgent post leaves the flow. */
export const volledigTerms = spelledOut({
  post: {
    normal: {
      notice: { amountMinutes: day, afterwards: "warn", escalation: [] },
      respond: {
        amountMinutes: 2 * day,
        afterwards: "warn",
        escalation: [tell("trekker", 2 * hour), tell("executive", 2 * day)],
      },
      accept: { amountMinutes: 4 * hour, afterwards: "pass_on", escalation: [tell("executive", 0)] },
      publish: { amountMinutes: hour, afterwards: "warn", escalation: [tell("trekker", 30)] },
    },
    urgent: {
      notice: { amountMinutes: hour, afterwards: "warn", escalation: [tell("trekker", 30)] },
      respond: { amountMinutes: 2 * hour, afterwards: "expire", escalation: [] },
      accept: { amountMinutes: hour, afterwards: "pass_on", escalation: [tell("executive", 0)] },
      publish: { amountMinutes: 30, afterwards: "warn", escalation: [tell("trekker", 15)] },
    },
  },
  case: {
    normal: {
      notice: { amountMinutes: 2 * hour, afterwards: "warn", escalation: [tell("trekker", hour)] },
      respond: { amountMinutes: day, afterwards: "pass_on", escalation: [tell("trekker", 0), tell("executive", day)] },
      accept: { amountMinutes: 2 * hour, afterwards: "pass_on", escalation: [tell("executive", 0)] },
      publish: { amountMinutes: 30, afterwards: "warn", escalation: [tell("trekker", 30)] },
    },
    urgent: {
      notice: { amountMinutes: 15, clock: "clock", afterwards: "warn", escalation: [tell("trekker", 15)] },
      respond: {
        amountMinutes: hour,
        clock: "clock",
        afterwards: "pass_on",
        escalation: [tell("trekker", 0), tell("executive", 30)],
      },
      accept: { amountMinutes: 30, clock: "clock", afterwards: "pass_on", escalation: [tell("executive", 0)] },
      publish: { amountMinutes: 15, clock: "clock", afterwards: "warn", escalation: [tell("trekker", 15)] },
    },
  },
  idea,
});
