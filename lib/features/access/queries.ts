import { ROLES, type Role } from "@/lib/domain/authority";
import { clock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { hashToken } from "@/lib/platform/secrets";
import { readSession } from "@/lib/platform/session";
import { atTheDoor, byTheClock, inOrganisation } from "@/lib/platform/tenancy";
import type { LinkPurpose } from "./schema";

/** Whether nobody has begun here yet: then there is something to set up, and nobody to sign in. */
export async function isFirstRun(): Promise<boolean> {
  const some = await byTheClock((tx) => tx.$queryRaw<unknown[]>`select id from organisation limit 1`);
  return some.length === 0;
}

/** How a link from a mail stands; looking uses nothing up. */
export async function linkState(token: string, purpose: LinkPurpose): Promise<"usable" | "gone" | "unknown"> {
  const tokenHash = hashToken(token);
  const row = await atTheDoor((tx) => tx.signInToken.findFirst({ where: { tokenHash, purpose } }));
  if (!row) return "unknown";
  return row.usedAt === null && row.expiresAt > clock.now() ? "usable" : "gone";
}

export type DemoPerson = { personId: string; name: string; jobTitle: string | null; department: string | null };
export type DemoGroup = { role: Role; people: DemoPerson[] };

/** The people of the demo, each once, by their first role in the largest organisation they are in; nobody outside demo mode. */
export async function demoPeople(): Promise<DemoGroup[]> {
  if (env().TREKKER_MODE !== "demo") return [];
  const organisations = await byTheClock((tx) => tx.$queryRaw<{ id: string }[]>`select id from organisation`);
  const teams = await Promise.all(organisations.map(({ id }) => demoTeam(id)));
  const largestFirst = teams.toSorted((a, b) => b.length - a.length).flat();
  const people = [...new Map(largestFirst.toReversed().map((person) => [person.personId, person])).values()];
  const byName = people.toSorted((a, b) => a.name.localeCompare(b.name, "nl"));
  const groups = ROLES.map((role) => ({ role, people: byName.filter((person) => person.role === role) }));
  return groups.filter((group) => group.people.length > 0);
}

function demoTeam(orgId: string): Promise<(DemoPerson & { role: Role | undefined })[]> {
  return inOrganisation(orgId, async (tx) => {
    const rows = await tx.member.findMany({
      where: { orgId, removedAt: null },
      select: {
        personId: true,
        name: true,
        jobTitle: true,
        segment: { select: { name: true } },
        roles: { select: { role: true } },
      },
    });
    return rows.map(({ personId, name, jobTitle, segment, roles }) => {
      const first = ROLES.find((role) => roles.some((held) => held.role === role));
      return { personId, name, jobTitle, department: segment?.name ?? null, role: first };
    });
  });
}

export type KeptMail = { id: string; recipient: string; subject: string; text: string; sentAt: string };

/** Mail that would have left if there were an SMTP server, newest first. */
export async function keptMail(): Promise<KeptMail[]> {
  const rows = await atTheDoor((tx) => tx.localMail.findMany({ orderBy: { sentAt: "desc" }, take: 50 }));
  return rows.map(({ id, recipient, subject, text, sentAt }) => ({
    id,
    recipient,
    subject,
    text,
    sentAt: sentAt.toISOString(),
  }));
}

/** Whoever is signed in in this browser, wherever they work or do not; null when nobody is, or no longer. */
export async function whoIsHere(): Promise<{ personId: string; name: string; email: string } | null> {
  const session = await readSession();
  if (!session) return null;
  const { personId, sessionVersion } = session;
  const person = await atTheDoor((tx) =>
    tx.person.findFirst({ where: { id: personId, sessionVersion }, select: { name: true, email: true } }),
  );
  return person ? { personId, ...person } : null;
}
