import { z } from "zod";
import type { PersonRef } from "@/lib/domain/workflow";
import { changeCount, id, plainText, requiredText } from "@/lib/features/items/schema";

export const POLICY_TITLE_MAX = 120;
export const POLICY_BODY_MAX = 30_000;
export const POLICY_CHANGES_MAX = 500;

export const addPolicyInput = z.object({
  id: id.optional(),
  title: requiredText(POLICY_TITLE_MAX),
  body: requiredText(POLICY_BODY_MAX),
});
/** `seenVersion`: the version somebody had before them when they wrote the next. */
export const revisePolicyInput = z.object({
  policyId: id,
  seenVersion: changeCount,
  title: requiredText(POLICY_TITLE_MAX),
  body: requiredText(POLICY_BODY_MAX),
  changes: plainText(POLICY_CHANGES_MAX).trim().default(""),
  asksReading: z.boolean().default(true),
});
export const confirmPolicyInput = z.object({ policyId: id, version: changeCount });
export const endPolicyInput = z.object({ policyId: id });

export const policyHref = (policyId: string): string => `/team/policy/${policyId}`;

/** A policy in the list. Moments are ISO texts. */
export type PolicyLine = {
  id: string;
  title: string;
  version: number;
  issuedAt: string;
  isEnded: boolean;
  /** The viewer still has to read it. */
  hasToRead: boolean;
  /** Of everybody who lives by it, how many read what they have to. */
  readers: number;
  people: number;
};

export type PolicyVersionView = {
  number: number;
  body: string;
  changes: string;
  asksReading: boolean;
  issuedBy: string;
  issuedAt: string;
};

export type PolicyView = PolicyLine & {
  /** The latest first. */
  versions: PolicyVersionView[];
  /** The version the viewer confirmed last, and when. */
  read: { version: number; at: string } | null;
  behind: PersonRef[];
  upToDate: (PersonRef & { at: string })[];
};
