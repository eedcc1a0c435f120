import { z } from "zod";
import {
  type Finding,
  GUIDE_PARTS,
  type GuideExample,
  type GuidePart,
  type GuideParts,
  type GuideWord,
  SEVERITIES,
  TONE_RULES,
  WORD_KINDS,
} from "@/lib/domain/tone";
import { ADDRESS_CHOICES, NEVER_AN_ERROR } from "@/lib/domain/tone/guide/content";
import { PART_WORDS_MAX, REASON_MAX, SENTENCE_MAX, WORD_MAX } from "@/lib/domain/tone/guide/limits";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { changeCount, id, plainText, requiredText } from "@/lib/features/items/schema";

const LIST_MAX = 100;
export const WORDS_IN_GUIDE_MAX = 1_000;
export const EXAMPLES_MAX = 60;

const words = plainText(PART_WORDS_MAX).trim();
const word = requiredText(WORD_MAX);
/** As they are typed, one on each line: an empty line is none of them. */
const listOfWords = z
  .array(plainText(WORD_MAX).trim())
  .max(LIST_MAX)
  .transform((lines) => lines.filter((line) => line !== ""));
const address = z.enum(ADDRESS_CHOICES);
const within = (min: number, max: number) => z.int({ error: "fields.number" }).min(min).max(max);
const most = within(0, 30);

const level = z.enum([...SEVERITIES, "off"]);

/** What each part of the guide takes. */
export const partSchemas = {
  voice: z.object({ words, register: z.enum(["formal", "neutral", "warm"]) }),
  address: z.object({ words, form: address }),
  channels: z.object({
    words,
    exceptions: z
      .array(
        z.object({
          channelId: id,
          address: address.optional(),
          mostEmoji: most.optional(),
          mostHashtags: most.optional(),
          words: plainText(REASON_MAX).trim(),
        }),
      )
      .max(LIST_MAX),
  }),
  plain: z
    .object({
      words,
      suggestedWords: within(5, 60),
      mostWords: within(5, 80),
      leastReadingEase: within(0, 100).nullable(),
    })
    .refine(({ suggestedWords, mostWords }) => suggestedWords <= mostWords, {
      path: ["mostWords"],
      error: "fields.atLeastSuggested",
    }),
  emoji: z.object({ words, most: most.nullable() }),
  hashtags: z.object({ words, most: most.nullable() }),
  capitals: z.object({ words, allowed: listOfWords }),
  numbers: z.object({
    words,
    inWordsUpTo: within(1, 20).nullable(),
    times: z.enum(["14.30 uur", "14u30"]).nullable(),
  }),
  dates: z.object({ words, withWeekday: z.boolean(), monthInWords: z.boolean() }),
  inclusive: z.object({ words }),
  phrases: z.object({ words, phrases: listOfWords }),
  levels: z.object({
    words,
    levels: z
      .partialRecord(z.enum(TONE_RULES), level)
      .refine((levels) => NEVER_AN_ERROR.every((rule) => levels[rule] !== "error"), { error: "fields.unknown" }),
  }),
} satisfies { [Part in GuidePart]: z.ZodType<GuideParts[Part]> };

export const startGuideInput = z.object({});

const savePart = <Part extends GuidePart>(part: Part) =>
  z.object({ part: z.literal(part), value: partSchemas[part], seenRevision: changeCount });

export const savePartInput = z.discriminatedUnion("part", [
  savePart("voice"),
  savePart("address"),
  savePart("channels"),
  savePart("plain"),
  savePart("emoji"),
  savePart("hashtags"),
  savePart("capitals"),
  savePart("numbers"),
  savePart("dates"),
  savePart("inclusive"),
  savePart("phrases"),
  savePart("levels"),
]);
export type SavePart = z.input<typeof savePartInput>;

const sentence = requiredText(SENTENCE_MAX);
const example = z.object({
  about: requiredText(WORD_MAX),
  instead: sentence,
  better: sentence,
  reason: plainText(REASON_MAX).trim(),
});
export const addExampleInput = example.extend({ id: id.optional() });
export const changeExampleInput = example.extend({ exampleId: id, seenRevision: changeCount });
export const removeExampleInput = z.object({ exampleId: id });

const guideWord = z.object({
  kind: z.enum(WORD_KINDS),
  word,
  instead: z.array(word).max(10),
  reason: plainText(REASON_MAX).trim(),
  severity: z.enum(SEVERITIES),
});
export const addWordInput = guideWord;
export const changeWordInput = guideWord.extend({ wordId: id, seenRevision: changeCount });
export const removeWordInput = z.object({ wordId: id });
export const teachWordInput = z.object({ word });

/** Said by whoever accepts, with as many serious findings as stood on the screen. */
export const overruleInput = z.object({ reason: requiredText(WORDS_MAX), count: z.int().min(1) });
export type Overrule = z.output<typeof overruleInput>;

/** Which part of the guide was last changed, by whom and when; nobody changed what it began with. */
export type PartMark = { revision: number; byId: string | null; at: string };

/** How the guide is kept: its parts, which were changed when, and its examples in order. */
export const guideContent = z.object({
  parts: z.object(partSchemas),
  marks: z.record(z.enum(GUIDE_PARTS), z.object({ revision: z.int(), byId: z.string().nullable(), at: z.string() })),
  examples: z.array(z.object({ ...example.shape, id: z.string(), revision: z.int() })),
});
export type GuideContent = z.output<typeof guideContent>;

export type ExampleView = GuideExample & { revision: number };
export type WordView = GuideWord & { revision: number };

/** The guide as it is shown and checked by; words are in the order of their letters. */
export type GuideView = {
  revision: number;
  parts: GuideParts;
  marks: Record<GuidePart, PartMark & { by: string | null }>;
  examples: ExampleView[];
  words: WordView[];
};

/** The guide there is, and what the one who looks may do with it. `today` is the day in the organisation's zone. */
export type ToneAnswer = {
  guide: GuideView | null;
  today: string;
  channels: { id: string; name: string }[];
  may: { lead: boolean; teach: boolean };
};

/** A finding that stops a text, and on which channel. */
export type ToneError = Pick<Finding, "rule" | "text" | "messageKey" | "values"> & { channel: string };

/** What was let pass when a text was accepted. */
export type ToneOverruled = { errors: ToneError[]; reason: string };
