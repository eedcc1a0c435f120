import { type StarterKey, starterAgreement } from "@/lib/domain/agreement/starters";
import type { Role } from "@/lib/domain/authority";
import type { Claims } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { atTheDoor, inOrganisation, type Tx } from "@/lib/platform/tenancy";

export type GivenMember = { claims: Claims; orgId: string; memberId: string; personId: string; name: string };
export type GivenOrganisation<Name extends string> = {
  orgId: string;
  topicId: string;
  segmentId: string;
  channels: { bluesky: string; byHand: string };
  members: Record<Name, GivenMember>;
};

type OrganisationOptions<Name extends string> = {
  members: Record<Name, readonly Role[]>;
  /** Working minutes within which an idea is answered. */
  answerMinutes?: number;
  /** The agreement in force, where a test is about what it says; else one of terms alone. */
  starter?: StarterKey;
  isSmallTeam?: boolean;
};

/** Long before any test's now. */
const FOUNDED = new Date("2026-01-05T08:00:00.000Z");
const STAGES = ["notice", "respond", "accept", "publish"];

/** What a test starts from: small, complete, and made anew each time. */
export const given = {
  /** An organisation with its calendar, agreement, words and people; open on weekdays from 9 to 17 in Brussels. */
  async organisation<Name extends string>(options: OrganisationOptions<Name>): Promise<GivenOrganisation<Name>> {
    const orgId = newId();
    const names = Object.keys(options.members) as Name[];
    const people = names.map((name) => ({ name, personId: newId(), memberId: newId() }));
    await atTheDoor((tx) =>
      tx.person.createMany({
        data: people.map(({ name, personId }) => ({
          id: personId,
          email: `${name}.${personId}@trekker.example`,
          name: capitalised(name),
          createdAt: FOUNDED,
        })),
      }),
    );
    const words = await inOrganisation(orgId, async (tx) => {
      const slug = `given-${orgId}`;
      await tx.organisation.create({
        data: {
          id: orgId,
          slug,
          name: "Zonnebeke-aan-Zee",
          isSmallTeam: options.isSmallTeam ?? false,
          createdAt: FOUNDED,
        },
      });
      for (const { name, personId, memberId } of people) {
        const email = `${name}.${personId}@trekker.example`;
        const member = { id: memberId, personId, name: capitalised(name), email, createdAt: FOUNDED };
        await tx.member.create({ data: { orgId, ...member } });
        await tx.roleGrant.createMany({
          data: options.members[name].map((role) => ({ orgId, id: newId(), memberId, role, grantedAt: FOUNDED })),
        });
      }
      await openOffice(tx, orgId);
      await adoptAgreement(tx, { orgId, adoptedById: people[0]?.memberId ?? newId(), ...options });
      return ownWords(tx, orgId);
    });
    const toMember = ({ name, personId, memberId }: (typeof people)[number]): [string, GivenMember] => [
      name,
      { claims: { personId, sessionVersion: 1, orgId }, orgId, memberId, personId, name: capitalised(name) },
    ];
    return { orgId, ...words, members: Object.fromEntries(people.map(toMember)) as Record<Name, GivenMember> };
  },
};

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

async function openOffice(tx: Tx, orgId: string): Promise<void> {
  const weekday = [["09:00", "17:00"]];
  const weeklyHours = { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday, sat: [], sun: [] };
  const version = { number: 1, isInForce: true, timeZone: "Europe/Brussels", closed: [], extraOpen: {} };
  await tx.calendarVersion.create({ data: { orgId, id: newId(), ...version, weeklyHours, createdAt: FOUNDED } });
}

type Adoption = { orgId: string; adoptedById: string; answerMinutes?: number; starter?: StarterKey };

/** Made as a draft and then adopted, since an adopted version takes no more rows. */
async function adoptAgreement(tx: Tx, { orgId, adoptedById, answerMinutes = 1_440, starter }: Adoption): Promise<void> {
  const versionId = newId();
  const key = { orgId_id: { orgId, id: versionId } };
  const draft = { number: 1, state: "draft", title: "Korte lijnen", createdAt: FOUNDED };
  await tx.agreementVersion.create({ data: { orgId, id: versionId, ...draft } });
  if (starter) await addStarter(tx, { orgId, versionId, starter });
  else await addTermsAlone(tx, { orgId, versionId, answerMinutes });
  const adoption = { state: "adopted", adoptedById, adoptedAt: FOUNDED, inForceFrom: FOUNDED };
  await tx.agreementVersion.update({ where: key, data: adoption });
}

type Draft = { orgId: string; versionId: string };

async function addTermsAlone(
  tx: Tx,
  { orgId, versionId, answerMinutes }: Draft & { answerMinutes: number },
): Promise<void> {
  const terms = [
    ...["post", "case"].flatMap((workKind) => STAGES.map((stage) => ({ workKind, stage, amountMinutes: 480 }))),
    { workKind: "idea", stage: "answer", amountMinutes: answerMinutes },
  ];
  const rest = { priority: "normal", clock: "working", remindPercent: 75, afterwards: "warn", escalation: [] };
  await tx.workflowTerm.createMany({
    data: terms.map((term) => ({ orgId, id: newId(), versionId, ...rest, ...term })),
  });
}

async function addStarter(tx: Tx, { orgId, versionId, starter }: Draft & { starter: StarterKey }): Promise<void> {
  const { rules, terms } = starterAgreement(starter);
  await tx.authorityRule.createMany({
    data: rules.map(({ when, binding, ...rule }) => ({
      orgId,
      id: newId(),
      versionId,
      ...rule,
      conditions: when,
      isBinding: binding,
    })),
  });
  await tx.workflowTerm.createMany({
    data: terms.map(({ remindAtShare, ...term }) => ({
      orgId,
      id: newId(),
      versionId,
      ...term,
      remindPercent: Math.round(remindAtShare * 100),
    })),
  });
}

async function ownWords(tx: Tx, orgId: string) {
  const [segmentId, topicId, bluesky, byHand] = [newId(), newId(), newId(), newId()];
  await tx.segment.create({ data: { orgId, id: segmentId, key: "youth", name: "Jeugd" } });
  await tx.topic.create({ data: { orgId, id: topicId, key: "mobility", name: "Mobiliteit" } });
  await tx.channel.createMany({
    data: [
      { orgId, id: bluesky, key: "bluesky", name: "Bluesky", network: "bluesky", characterLimit: 300 },
      { orgId, id: byHand, key: "instagram", name: "Instagram", network: "instagram" },
    ],
  });
  return { segmentId, topicId, channels: { bluesky, byHand } };
}
