import { z } from "zod";
import { COUNTRIES } from "@/lib/domain/access";
import { STARTERS } from "@/lib/domain/agreement/starters";
import { networkNames } from "@/lib/domain/channels";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { requiredText } from "@/lib/features/items/schema";
import { email, heldRole, id, line, locale, newPassword, personName } from "@/lib/features/team/schema";

/** Who decides may always say why; here they have to. */
export const setSmallTeamInput = z.object({ isSmallTeam: z.boolean(), words: requiredText(WORDS_MAX) });

const span = z.tuple([z.string(), z.string()]);
const spans = z.array(span).max(6);
const weeklyHours = z.object({ mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans });
const named = z.object({ id: id.optional(), key: line(40), name: line(100) });

/** What an organisation begins with. Ids may be given, so that the demo is the same every time. */
export const foundOrganisationInput = z.object({
  name: line(100),
  country: z.enum(COUNTRIES, { error: "fields.unknown" }),
  locale: locale.default("nl"),
  starter: z.enum(STARTERS, { error: "fields.unknown" }),
  /** Where nobody else holds the acceptor's role, the author may accept own work. Left out: as the starter has it. */
  isSmallTeam: z.boolean().optional(),
  /** Refused when the installation has an organisation already: how the set-up page works once. */
  isFirst: z.boolean().default(false),
  weeklyHours: weeklyHours.optional(),
  segments: z.array(named).max(100).default([]),
  /** `segment` is the key of the segment the topic belongs to. */
  topics: z
    .array(named.extend({ segment: z.string().nullable().default(null) }))
    .max(200)
    .default([]),
  channel: z
    .object({ id: id.optional(), key: line(40), name: line(100), network: z.enum(networkNames) })
    .default({ key: "facebook", name: "Facebook", network: "facebook" }),
  founder: z.object({
    memberId: id.optional(),
    personId: id.optional(),
    name: personName,
    email,
    locale: locale.default("nl"),
    password: newPassword.optional(),
    jobTitle: line(100).nullable().default(null),
    /** Left out: trekker, and executive too in a small team. */
    roles: z.array(heldRole).min(1).optional(),
  }),
});
export type FoundOrganisation = z.output<typeof foundOrganisationInput>;
