/** A deadline as a card shows it: counted on the server in working time, counting down in the browser from `asOf`. */
export type CardDue = {
  at: string;
  leftMinutes: number;
  termMinutes: number;
  asOf: string;
  /** Until when it is working time; null while nobody works, or before it begins. */
  runsUntil: string | null;
  /** When its clock begins, where that is still to come. */
  startsAt: string | null;
};
