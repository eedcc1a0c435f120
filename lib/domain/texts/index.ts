/* How a text changes under the hands of several people: its versions, what differs between two, what was said of it. */
export { type Anchor, findAgain, markedParts } from "./anchor";
export { type Piece, wordDifference } from "./difference";
export { isSameSitting } from "./sitting";
