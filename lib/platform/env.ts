import { z } from "zod";
import { parseMailbox } from "@/lib/domain/mail-in/mailbox";

const settings = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(12),
  NEXTAUTH_SECRET: z.string().min(16),
  NEXTAUTH_URL: z.url().default("http://localhost:3000"),
  /** 32 bytes, base64: seals what must be kept secret in the database. */
  TREKKER_ENCRYPTION_KEY: z
    .string()
    .refine((key) => Buffer.from(key, "base64").length === 32, "must be 32 bytes, base64"),
  TREKKER_MODE: z.enum(["demo", "production", "development"]).default("production"),
  TREKKER_DATA_DIR: z.string().default(".data"),
  TREKKER_LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  /** Connectors may speak to servers on this machine: for tests and for people trying things out. */
  TREKKER_ALLOW_LOOPBACK: z.stringbool().default(false),
  /** A bucket for the files of the media library, of any store that speaks S3; none: they lie under TREKKER_DATA_DIR. */
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
    .optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z.string().default("us-east-1"),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default("Trekker <trekker@localhost>"),
  /** Where mail for boards comes in, with a star for each board's secret: `bord+*@gemeente.be`, `*@bord.gemeente.be`. */
  MAIL_IN_ADDRESS: z
    .string()
    .refine((address) => parseMailbox(address) !== null, "must be an address with one star before the @")
    .optional(),
  /** The name under which our own mail host writes Authentication-Results; nobody else's are believed. */
  MAIL_IN_HOST: z
    .string()
    .regex(/^[\w.-]+$/)
    .optional(),
  /** The mailbox to empty: `imaps://name:password@host/folder`. */
  IMAP_URL: z.url({ protocol: /^imaps?$/ }).optional(),
  /** The end of the address a mail host may post mail to: /api/mail-in/<secret>. */
  MAIL_IN_SECRET: z
    .string()
    .regex(/^[\w-]{24,200}$/)
    .optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default("Single sign-on"),
});

const schema = settings
  .refine((set) => !set.S3_BUCKET || (set.S3_ACCESS_KEY_ID && set.S3_SECRET_ACCESS_KEY), {
    error: "S3_BUCKET needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY",
    path: ["S3_BUCKET"],
  })
  .refine((set) => !(set.IMAP_URL || set.MAIL_IN_SECRET) || (set.MAIL_IN_ADDRESS && set.MAIL_IN_HOST), {
    error: "IMAP_URL and MAIL_IN_SECRET need MAIL_IN_ADDRESS and MAIL_IN_HOST",
    path: ["MAIL_IN_ADDRESS"],
  });

export type Env = z.output<typeof schema>;

let parsed: Env | undefined;

/** The settings of this process, checked once: a bad value stops the start and not a user. */
export function env(): Env {
  if (parsed) return parsed;
  const set = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const outcome = schema.safeParse(set);
  if (!outcome.success) throw new Error(`Settings are not right.\n${z.prettifyError(outcome.error)}`);
  parsed = outcome.data;
  return parsed;
}
