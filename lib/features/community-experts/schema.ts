import { z } from "zod";
import { id } from "@/lib/features/inputs/schema";

export const expertInput = z.object({ communityId: id, memberId: id });
