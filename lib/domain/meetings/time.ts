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
