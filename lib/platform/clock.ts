/** The only place that asks what time it is. Rules get the moment from their unit. */
export const clock = { now: (): Date => new Date() };
