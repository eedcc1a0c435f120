/*
 * The weekly meeting: on which days it is held, what is on its agenda in which order, and how its time is shared out.
 * Source: domain.md, "Weekly meeting"; the order of the parts is that of picture 06.
 */
export { agendaPlace, arranged } from "./agenda";
export { type Became, comingBack, type Ended, subjectOf, weave } from "./carrying";
export type {
  ButtonsFacts,
  CampaignFacts,
  ComingFacts,
  ConsultationFacts,
  ContentFacts,
  GapFacts,
  GoalFacts,
  IdeaFacts,
  MissedFacts,
  MisstepFacts,
  MixFacts,
  NextWeekFacts,
  PointFacts,
  PointKind,
  PrecedentFacts,
  SuccessFacts,
} from "./facts";
export { placeOfGap, rowForGap } from "./gap-row";
export { shareOut, timed, wishedMinutes } from "./minutes";
export { inOrder, PARTS, type Part, partOf } from "./parts";
export { daysOfSeries, isDayOfSeries, type Rhythm, startOn } from "./series";
