import { isLocale, type Locale } from "@/lib/domain/language";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { addMember, executivesAlone, lockRoles, makePerson, unknownWords } from "@/lib/features/team/commands";
import { heldRole } from "@/lib/features/team/schema";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { postedDoorMail } from "@/lib/platform/mail/door";
import { hashToken, newToken } from "@/lib/platform/secrets";
import { throughTheDoor } from "@/lib/platform/sign-in/door";
import type { Unit } from "@/lib/platform/unit";
import { acceptAsKnownInput, acceptAsNewInput, INVITATION_DAYS, inviteInput, revokeInvitationInput } from "./schema";

const DAY_MS = 24 * 3600_000;
const INVITATIONS_PER_HOUR = 50;

/** Sends somebody a link with which they can join, in a role and perhaps a segment. A later one replaces an earlier. */
export const invite = command({
  name: "team.invite",
  input: inviteInput,
  may: "team.lead",
  run: async (unit, input): Promise<Result<{ invitationId: string }>> => {
    const { tx, orgId, now, actor } = unit;
    if (actor.kind !== "member") return refuse("not_allowed", "notYourRole");
    await lockRoles(unit);
    const { name, email, role, segmentId } = input;
    const problem =
      (await unknownWords(unit, { roles: [input] })) ??
      (await executivesAlone(unit, role === "executive")) ??
      (await alreadyHere(unit, email)) ??
      (await tooManyInvitations(unit));
    if (problem) return problem;
    const token = newToken();
    const invitationId = newId();
    await tx.invitation.updateMany({ where: { orgId, email, ...PENDING }, data: { revokedAt: now } });
    await tx.invitation.create({
      data: {
        orgId,
        id: invitationId,
        email,
        name,
        role,
        segmentId,
        tokenHash: hashToken(token),
        invitedById: actor.memberId,
        createdAt: now,
        expiresAt: new Date(now.getTime() + INVITATION_DAYS * DAY_MS),
      },
    });
    const organisation = await tx.organisation.findUniqueOrThrow({ where: { id: orgId }, select: { name: true } });
    const mail = postedDoorMail({
      kind: "invitation",
      to: email,
      locale: isLocale(actor.locale) ? actor.locale : "nl",
      name,
      path: `/invitation/${orgId}.${token}`,
      organisation: organisation.name,
      inviter: actor.name,
      role,
      days: INVITATION_DAYS,
    });
    unit.post({ kind: "mail", dedupeKey: `invitation:${invitationId}`, payload: mail });
    unit.journal({
      action: "team.invite",
      subject: { kind: "invitation", id: invitationId },
      data: { name, email, role, segmentId },
    });
    return ok({ invitationId });
  },
});

const PENDING = { acceptedAt: null, revokedAt: null } as const;

/** Makes the link in an invitation worthless. */
export const revokeInvitation = command({
  name: "team.revokeInvitation",
  input: revokeInvitationInput,
  may: "team.lead",
  run: async (unit, { invitationId }): Promise<Result<true>> => {
    const { tx, orgId, now } = unit;
    const found = await tx.invitation.findUnique({
      where: { orgId_id: { orgId, id: invitationId } },
      select: { email: true },
    });
    if (!found) return refuse("not_found", "notFound");
    const { count } = await tx.invitation.updateMany({
      where: { orgId, id: invitationId, ...PENDING },
      data: { revokedAt: now },
    });
    if (count === 0) return refuse("stale", "team.invitationGone");
    unit.journal({
      action: "team.revokeInvitation",
      subject: { kind: "invitation", id: invitationId },
      data: { email: found.email },
    });
    return ok(true);
  },
});

/** How an invitation is accepted by somebody who has no account yet: with a name and a password of their own. */
export const acceptAsNew = command({
  name: "access.acceptAsNew",
  input: acceptAsNewInput,
  may: "system",
  run: async (unit, { token, name, password, locale }): Promise<Result<Joined>> => {
    const invitation = await takeInvitation(unit, token);
    if (!invitation.ok) return invitation;
    const { email } = invitation.value;
    const { personId, isNew } = await makePerson(unit, { email, name, password, locale });
    if (!isNew) return refuse("conflict", "access.accountExists");
    return joinBy(unit, invitation.value, { personId, name, locale, email });
  },
});

/** How it is accepted by somebody who has one: signed in, as the person it was sent to. */
export const acceptAsKnown = command({
  name: "access.acceptAsKnown",
  input: acceptAsKnownInput,
  may: "system",
  run: async (unit, { token, personId, sessionVersion }): Promise<Result<Joined>> => {
    const person = await throughTheDoor(unit, (tx) =>
      tx.person.findFirst({
        where: { id: personId, sessionVersion },
        select: { name: true, email: true, locale: true },
      }),
    );
    if (!person) return refuse("not_signed_in", "notSignedIn");
    const invitation = await takeInvitation(unit, token);
    if (!invitation.ok) return invitation;
    const { email } = invitation.value;
    if (person.email !== email) return refuse("not_allowed", "access.invitationForOther", { values: { email } });
    return joinBy(unit, invitation.value, {
      personId,
      name: person.name,
      locale: isLocale(person.locale) ? person.locale : "nl",
      email,
    });
  },
});

export type Joined = { memberId: string; personId: string; email: string };
type Invitation = { id: string; email: string; role: string; segmentId: string | null };
type Joiner = { personId: string; name: string; email: string; locale: Locale };

/** Whoever sets `acceptedAt` has the invitation. */
async function takeInvitation({ tx, orgId, now }: Unit, token: string): Promise<Result<Invitation>> {
  const tokenHash = hashToken(token);
  const { count } = await tx.invitation.updateMany({
    where: { orgId, tokenHash, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { acceptedAt: now },
  });
  const row = await tx.invitation.findUnique({ where: { orgId_tokenHash: { orgId, tokenHash } } });
  if (!row) return refuse("not_found", "access.linkUnknown");
  return count === 1 ? ok(row) : refuse("wrong_state", "access.invitationNoLonger");
}

async function joinBy(unit: Unit, invitation: Invitation, joiner: Joiner): Promise<Result<Joined>> {
  const { role, segmentId } = invitation;
  const roles = [heldRole.parse({ role, segmentId })];
  const joined = await addMember(unit, { ...joiner, roles, segmentId, jobTitle: null, topicIds: [], endsAt: null });
  if (!joined.ok) return joined;
  const { memberId, personId } = joined.value;
  unit.journal({
    action: "access.acceptInvitation",
    subject: { kind: "invitation", id: invitation.id },
    data: { memberId, name: joiner.name },
  });
  return ok({ memberId, personId, email: joiner.email });
}

async function alreadyHere({ tx, orgId, now }: Unit, email: string): Promise<Refused | null> {
  const member = await tx.member.findFirst({
    where: { orgId, email, removedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    select: { id: true },
  });
  if (!member) return null;
  return refuse("conflict", "team.alreadyMember", { fields: { email: [{ message: "fields.alreadyMember" }] } });
}

async function tooManyInvitations({ tx, orgId, now }: Unit): Promise<Refused | null> {
  const since = new Date(now.getTime() - 3600_000);
  const sent = await tx.invitation.count({ where: { orgId, createdAt: { gt: since } } });
  return sent < INVITATIONS_PER_HOUR ? null : refuse("too_many", "tooMany", { values: { minutes: 60 } });
}

export const invitationCommands = { invite, revokeInvitation };
