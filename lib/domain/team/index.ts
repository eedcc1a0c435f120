export { type Mirror, type MirrorRow, type MirrorStanding, mirrorOf } from "./mirror";
export { hasRead, versionToRead } from "./policies";
export {
  type Division,
  inAttentionOrder,
  PARTS,
  type Part,
  standingOf,
  TASKS,
  type Task,
  type TaskStanding,
} from "./tasks";
export { daysToRenewal, noticeDay, TOOL_STATES, type ToolState, yearCost } from "./tools";

export const DEPARTMENT_MAX = 80;
export const PEOPLE_MAX = 100_000;
export const WORD_MAX = 60;
export const WORDS_AT_MOST = 12;
export const HOURS_MAX = 60;
