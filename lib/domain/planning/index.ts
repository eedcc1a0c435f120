/*
 * The calendar of what goes out: its days, what stands in the way of each other and where nothing stands.
 * Source: experience.md, "Screens"; the rules of gaps and collisions are Trekker's own and stand beside the calendar.
 */
export {
  addDays,
  type Day,
  type Days,
  dayOf,
  daysBetween,
  daysIn,
  isDay,
  isIn,
  momentsOf,
  mondayOf,
  noonOf,
  onDay,
  weekdayOf,
  weekNumber,
} from "./days";
export {
  COLLISION_MINUTES,
  type Collision,
  collisionsOf,
  type Gap,
  gapsOf,
  RHYTHM_AT_LEAST,
  RHYTHM_WEEKS,
  type Timed,
} from "./findings";
export { movesBack, POST_STATES, type PostState, type Standing, stateOf } from "./states";
export { daysOfView, stepped, VIEWS, type View } from "./views";
