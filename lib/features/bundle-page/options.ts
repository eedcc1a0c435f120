import { queryOptions } from "@tanstack/react-query";
import { boardKeys, readBoardApi, sendCommand } from "@/lib/features/board/options";
import type { MovedBundle } from "@/lib/features/bundles/commands";
import type {
  AddToBundle,
  BundleIdeas,
  BundleState,
  MoveBundle,
  RenameBundle,
  SeenIdea,
} from "@/lib/features/bundles/schema";
import type { BundleDetail, OpenBundleLine } from "./schema";

/** One stack with its cards. */
export const bundleOptions = (bundleId: string) =>
  queryOptions({
    queryKey: boardKeys.bundle(bundleId),
    queryFn: () => readBoardApi<BundleDetail>(`/api/board/bundles/${bundleId}`, {}),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The stacks that an idea can be laid on; asked for when somebody wants to choose. */
export const openBundlesOptions = () =>
  queryOptions({
    queryKey: boardKeys.openBundles,
    queryFn: () => readBoardApi<OpenBundleLine[]>("/api/board/bundles", {}),
  });

type SeenBundle = { bundleId: string; seenVersion: number };

/** The commands of stacks, as a screen sends them. */
export const sendBundles = {
  bundle: (input: BundleIdeas) => sendCommand<BundleState>("bundles.bundle", input),
  add: (input: AddToBundle) => sendCommand<BundleState>("bundles.add", input),
  takeOut: (input: SeenIdea) => sendCommand<BundleState>("bundles.takeOut", input),
  takeApart: (input: SeenBundle) => sendCommand<BundleState>("bundles.takeApart", input),
  restore: (bundleId: string) => sendCommand<BundleState>("bundles.restore", { bundleId }),
  rename: (input: RenameBundle) => sendCommand<BundleState>("bundles.rename", input),
  move: (input: MoveBundle) => sendCommand<MovedBundle>("bundles.move", input),
};
