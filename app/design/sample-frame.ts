import { getLocale } from "next-intl/server";
import type { Frame } from "@/components/shell/types";
import type { DeadlineProps } from "@/components/time/deadline";
import { initials } from "@/lib/domain/language";
import { chooseLocale, chooseTheme } from "@/lib/platform/i18n/preferences";
import { readTheme } from "@/lib/platform/i18n/theme";

/** The moment at which the pictures of the design play. */
export const SAMPLE_NOW = "2026-11-24T14:30:00Z";
export const SAMPLE_ZONE = "Europe/Brussels";

/** Four working hours of which so many minutes are left at the sample's now. */
export function sampleCountdown(at: string, leftMinutes: number): DeadlineProps["countdown"] {
  return { at, leftMinutes, termMinutes: 240, clock: "working", asOf: SAMPLE_NOW, runsUntil: null, startsAt: null };
}

async function stay(): Promise<void> {
  "use server";
}

/** The frame as the pictures have it, without anybody signed in. */
export async function sampleFrame(): Promise<Frame> {
  const name = "Fatima El Amrani";
  return {
    viewer: { name, initials: initials(name), email: "fatima@zonnebeke-aan-zee.example", roles: ["trekker"] },
    organisation: { id: "1", name: "Zonnebeke-aan-Zee" },
    organisations: [
      { id: "1", name: "Zonnebeke-aan-Zee" },
      { id: "2", name: "Sint-Pieters-Kapelle" },
    ],
    segment: null,
    segments: [{ id: "youth", name: "Jeugd" }],
    theme: await readTheme(),
    locale: await getLocale(),
    shut: ["advice", "answering"],
    counts: { today: 6 },
    now: SAMPLE_NOW,
    zone: SAMPLE_ZONE,
    actions: {
      chooseTheme,
      chooseLocale,
      signOut: stay,
      signOutEverywhere: stay,
      switchOrganisation: stay,
      switchSegment: stay,
    },
  };
}
