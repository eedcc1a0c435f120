/** A step that cannot go on, with what the person at the keyboard can do about it; printed without a stack trace. */
export class StepFailed extends Error {
  readonly advice: string;

  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StepFailed";
    this.advice = advice;
  }
}

/** Runs a program of `scripts/`; a failed step prints two plain lines, a fault its stack, and both end with code 1. */
export async function program(main: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof StepFailed) console.error(`\n${error.message}\n${error.advice}`);
    else console.error(error);
  }
}
