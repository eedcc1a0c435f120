export { analyse } from "./analyse";
export {
  ANSWERS_BEST_FIRST,
  answerOverChannels,
  bestAnswer,
  distanceFromYes,
  type RoleDecision,
  strictestAnswer,
} from "./answer";
export { compare } from "./compare";
export { type CompiledMatrix, compile } from "./compile";
export { decide } from "./decide";
export { type NearbyAnswer, whatWouldHaveToDiffer } from "./differ";
export * from "./model";
export { exampleOf } from "./overlaps";
export * from "./situations";
