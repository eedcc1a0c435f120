import { viewing } from "@/app/api/viewing";
import { toneAnswer } from "@/lib/features/tone/queries";

/** The tone-of-voice guide as it is now; there not being one is an answer too. */
export function GET(): Promise<Response> {
  return viewing("tone.look", ({ tx, viewer, now }) => toneAnswer(tx, { viewer, now }));
}
