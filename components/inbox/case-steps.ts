"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type Answered, useTaking } from "@/components/refusals/use-taking";
import { inboxKeys } from "@/lib/features/inbox/options";

/** A step with a case; whatever comes of it, the list, the case and its answer are asked again. */
export function useCaseStep<Input, Value>(act: (input: Input) => Promise<Answered<Value>>) {
  const client = useQueryClient();
  return useTaking(act, () =>
    Promise.all(
      [inboxKeys.all, ["cases"], ["items"], ["today"]].map((queryKey) => client.invalidateQueries({ queryKey })),
    ),
  );
}
