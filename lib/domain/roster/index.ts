/*
 * Who is at the buttons: when somebody is needed, turns that come back, and what nobody has. Moments are epoch
 * milliseconds; days and times are those of the organisation's own clock. Source: domain.md, "Roster" (bereikbaarheid);
 * seed 004 §6, "wie zit er aan de knoppen".
 */
export { type Hole, holesIn, type PlannedPost } from "./holes";
export { momentAt, type Stretch, stretchOn } from "./moments";
export { type Gap, gapsIn, isAnybodyAt, type Need, type Stint } from "./needs";
export { type Clock, type Occurrence, occurrencesIn, type Pattern } from "./patterns";
export { covers, isSamePlace, type Place, placeKey } from "./places";
export { type AwayTurn, type Stood, stintsOf } from "./stints";
export { minutesOf, overlap, united, within, without } from "./stretches";
