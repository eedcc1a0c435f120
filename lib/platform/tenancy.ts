import { database } from "./database";
import type { Prisma } from "./generated/client";

/** A transaction; what it can see is decided by how it was opened. */
export type Tx = Prisma.TransactionClient;

const LIMITS = { maxWait: 10_000, timeout: 20_000 };

/** Works inside one organisation: row-level security hides every other one, also from a query without a `where`. */
export function inOrganisation<T>(orgId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`select enter(${orgId}::uuid)`;
    return work(tx);
  }, LIMITS);
}

/** The same, and sees beside it one person's own memberships over organisations. */
export function inOrganisationAs<T>(orgId: string, personId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`select enter(${orgId}::uuid), enter_as_person(${personId}::uuid)`;
    return work(tx);
  }, LIMITS);
}

/** Sees one person's own memberships over organisations, and nothing else. */
export function asPerson<T>(personId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`select enter_as_person(${personId}::uuid)`;
    return work(tx);
  }, LIMITS);
}

/** Signs people in: people, sign-ins, rate windows and locally kept mail; nothing of an organisation. */
export function atTheDoor<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`select enter_door()`;
    return work(tx);
  }, LIMITS);
}

/** Learns which moments have come over all organisations: ids and moments only. */
export function byTheClock<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`select enter_clock()`;
    return work(tx);
  }, LIMITS);
}
