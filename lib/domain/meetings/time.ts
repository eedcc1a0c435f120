/** What is left of the time for a point, in whole seconds; below nought when it took longer. */
export function secondsLeft(point: { minutes: number; spentSeconds: number }, since: string | null, now: Date): number {
  const running = since ? Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 1_000)) : 0;
  return point.minutes * 60 - point.spentSeconds - running;
}

/** "3:48", without a sign. */
export function clockWords(seconds: number): string {
  const whole = Math.abs(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** So long after a meeting its minutes can be looked over before they are sent by themselves. In milliseconds. */
export const MINUTES_WAIT_MS = 60 * 60_000;

/** When the minutes of a meeting are sent by themselves; null: they were, or it is not over. Moments are ISO texts. */
export function minutesSentBy({ endedAt, sentAt }: { endedAt: string | null; sentAt: string | null }): string | null {
  return endedAt && !sentAt ? new Date(Date.parse(endedAt) + MINUTES_WAIT_MS).toISOString() : null;
}
