import { idOf, organisationIdOf, personIdOf } from "@/prisma/seed/telling/stage";
import { people } from "@/prisma/seed/zonnebeke/organisation";
import { zonnebeke } from "@/prisma/seed/zonnebeke/story";

/** Somebody of the demo town. */
export type Townsperson = { key: string; personId: string; memberId: string; name: string; email: string };

/** A person of the demo by the key of the story: "fatima" leads, "lieselot" is a team member, "hilde" the executive. */
export function townsperson(key: string): Townsperson {
  const found = people.find((person) => person.key === key);
  if (!found) throw new Error(`Nobody in the demo is called "${key}".`);
  const { name, email } = found;
  return { key, personId: personIdOf(found), memberId: idOf(zonnebeke, "member", key), name, email };
}

export const townId = organisationIdOf(zonnebeke);
export const ideaOf = (key: string): string => idOf(zonnebeke, "idea", key);
export const itemOf = (key: string): string => idOf(zonnebeke, "item", key);
