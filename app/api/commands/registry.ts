import type { z } from "zod";
import type { Result } from "@/lib/domain/result";
import { boardCommands } from "@/lib/features/board/commands";
import { channelCommands } from "@/lib/features/channels/commands";
import { detailCommands } from "@/lib/features/details/commands";
import { draftCommands } from "@/lib/features/drafts/commands";
import { flowCommands } from "@/lib/features/flow/commands";
import { invitationCommands } from "@/lib/features/invitations/commands";
import { itemCommands } from "@/lib/features/items/commands";
import { mediaCommands } from "@/lib/features/media/commands";
import { noticeCommands } from "@/lib/features/notices/commands";
import { profileCommands } from "@/lib/features/profile/commands";
import { publishingCommands } from "@/lib/features/publishing/commands";
import { remarkCommands } from "@/lib/features/remarks/commands";
import { resultsCommands } from "@/lib/features/results/commands";
import { signOffCommands } from "@/lib/features/sign-offs/commands";
import { teamCommands } from "@/lib/features/team/commands";
import type { Command } from "@/lib/platform/command";
import type { Unit } from "@/lib/platform/unit";

/** Any command, whatever it takes: what a caller sent is `unknown` until the command's own schema has read it. */
type AnyCommand = {
  name: string;
  input: z.ZodType;
  may: Command["may"];
  run: (unit: Unit, input: never) => Promise<Result<unknown>>;
};

/** Every feature's commands; a new feature is one line here. */
const ALL: readonly AnyCommand[] = [
  boardCommands,
  channelCommands,
  detailCommands,
  draftCommands,
  flowCommands,
  invitationCommands,
  itemCommands,
  mediaCommands,
  noticeCommands,
  profileCommands,
  publishingCommands,
  remarkCommands,
  resultsCommands,
  signOffCommands,
  teamCommands,
].flatMap((commands): AnyCommand[] => Object.values(commands));

const byName = new Map(ALL.filter(({ may }) => may !== "system").map((spec) => [spec.name, spec as Command]));

/** The command of this name that a person may run; jobs' own commands do not exist for the outside. */
export function findCommand(name: string): Command | undefined {
  return byName.get(name);
}

/** The names of all commands that can be reached from outside. */
export const commandNames = (): string[] => [...byName.keys()];
