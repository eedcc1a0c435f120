import type { Aim, Course, Measure, Objective, Reading } from "@/lib/domain/goals";
import type { PersonRef } from "@/lib/domain/workflow";

/** A goal with its series and how it stands today. */
export type GoalCourse = Aim &
  Course & {
    id: string;
    name: string;
    objective: Objective;
    owner: PersonRef | null;
    ownerId: string | null;
    measure: Measure | null;
    unit: string;
    /** The newest last. */
    series: Reading[];
    isEnded: boolean;
    /** The day on which it is told, in the organisation's own time. */
    today: string;
  };
