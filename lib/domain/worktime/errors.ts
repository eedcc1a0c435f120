export type CalendarErrorCode =
  | "time_zone"
  | "span"
  | "date"
  | "holiday"
  | "instant"
  | "minutes"
  /** no opening is left to count in */
  | "never_open"
  /** a moment outside the years that are counted */
  | "out_of_range";

/** A calendar, moment or amount that cannot be counted with; `code` says which part, the message names the value. */
export class CalendarError extends Error {
  override readonly name = "CalendarError";
  readonly code: CalendarErrorCode;

  constructor(code: CalendarErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
