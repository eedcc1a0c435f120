import {
  type Answered,
  type CompiledMatrix,
  type Decision,
  decide,
  MatrixError,
  type Power,
  type Situation,
} from "@/lib/domain/authority";

/** A situation somebody keeps beside the matrix, with the answer it must go on giving. */
export type TestSituation = { id: string; name: string; power: Power; facts: Situation["facts"]; expected: Answered };

/**
 * What a matrix says to a test situation. `decision` is null where the situation speaks of something the organisation
 * no longer has (a channel that went): that is no pass, somebody has to look at it.
 */
export type Tested<T extends TestSituation = TestSituation> = {
  situation: T;
  decision: Decision | null;
  passes: boolean;
};

/** Asks every situation of the matrix, in the order given. */
export function testAll<T extends TestSituation>(compiled: CompiledMatrix, situations: readonly T[]): Tested<T>[] {
  return situations.map((situation) => {
    const decision = answerTo(compiled, situation);
    return { situation, decision, passes: decision?.verdict === situation.expected };
  });
}

/** The situations that do not get the answer they must get: a draft with any of them is not proposed. */
export const failingSituations = <T extends TestSituation>(
  compiled: CompiledMatrix,
  situations: readonly T[],
): Tested<T>[] => testAll(compiled, situations).filter(({ passes }) => !passes);

function answerTo(compiled: CompiledMatrix, situation: TestSituation): Decision | null {
  try {
    return decide(compiled, situation);
  } catch (fault) {
    if (fault instanceof MatrixError) return null;
    throw fault;
  }
}
