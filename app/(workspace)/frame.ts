import { getLocale, getTranslations } from "next-intl/server";
import type { DoorId } from "@/components/shell/doors";
import type { Frame } from "@/components/shell/types";
import { ownRoles } from "@/lib/domain/deputies";
import { initials } from "@/lib/domain/language";
import { type Capability, mayTry } from "@/lib/domain/permissions";
import { signOutAction, switchOrganisationAction } from "@/lib/features/access/actions";
import { crisisState } from "@/lib/features/crisis/queries";
import type { CrisisState } from "@/lib/features/crisis/schema";
import { casesWaiting } from "@/lib/features/inbox/queries";
import { countUnread } from "@/lib/features/notices/queries";
import { segmentsOf } from "@/lib/features/organisation/queries";
import { signOutEverywhereAction } from "@/lib/features/profile/actions";
import { waitingCount } from "@/lib/features/today/queries";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { clock } from "@/lib/platform/clock";
import { chooseLocale, chooseTheme } from "@/lib/platform/i18n/preferences";
import { readTheme } from "@/lib/platform/i18n/theme";
import type { PageActor } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";
import { together } from "@/lib/platform/together";

/** What one has to be allowed for a door to lead somewhere; the adviser's room is an adviser's door, and others have it at the team. */
const ASKED: Partial<Record<DoorId, Capability>> = {
  today: "items.look",
  board: "board.look",
  inbox: "cases.look",
  calendar: "items.look",
  meeting: "meetings.look",
  insight: "results.look",
  agreement: "agreement.look",
  team: "team.look",
  advice: "advice.ask",
};

const shutFor = ({ roles }: PageActor): DoorId[] => [
  ...(Object.entries(ASKED) as [DoorId, Capability][]).flatMap(([door, needs]) => (mayTry(roles, needs) ? [] : [door])),
  // Who finds how fast is answered among the rooms of insight needs no door to it of its own.
  ...(mayTry(roles, "results.look") || !mayTry(roles, "service.look") ? (["answering"] as const) : []),
];

type Framed = { frame: Frame; unread: number; crisis: CrisisState };

/** What the frame shows to this person, read in one transaction. */
export async function frameOf(actor: PageActor): Promise<Framed> {
  const now = clock.now();
  const [locale, theme, words, facts] = await Promise.all([
    getLocale(),
    readTheme(),
    getTranslations("team.roles"),
    factsOf(actor, now),
  ]);
  const { zone, waiting, cases, unread, segments, crisis } = facts;
  const roles = [...new Set(ownRoles(actor.roles).map(({ role }) => role))];
  const frame: Frame = {
    viewer: {
      name: actor.name,
      initials: initials(actor.name),
      email: actor.email,
      roles: roles.map((role) => words(role)),
    },
    organisation: actor.organisation,
    organisations: actor.organisations,
    segment: segments.find(({ id }) => id === actor.segmentId) ?? null,
    segments,
    theme,
    locale,
    shut: shutFor(actor),
    counts: { today: waiting, inbox: cases },
    now: now.toISOString(),
    zone,
    actions: {
      chooseTheme,
      chooseLocale,
      signOut: signOutAction,
      signOutEverywhere: signOutEverywhereAction,
      switchOrganisation: switchOrganisationAction,
    },
  };
  return { frame, unread, crisis };
}

function factsOf(actor: PageActor, now: Date) {
  const { orgId } = actor;
  return inOrganisation(orgId, async (tx) => {
    const agreement = readInForce(tx, orgId).then((inForce) => loadAgreement(tx, inForce));
    return together({
      zone: agreement.then(({ calendar }) => calendar.timeZone),
      waiting: agreement.then((known) => waitingCount({ tx, viewer: actor, now, agreement: known })),
      cases: casesWaiting(tx, actor, now),
      unread: countUnread(tx, actor),
      crisis: crisisState(tx, actor),
      segments: segmentsOf(tx, orgId),
    });
  });
}
