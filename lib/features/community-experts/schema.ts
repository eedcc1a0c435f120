import { z } from "zod";
import { id } from "@/lib/features/answers/schema";

export const expertInput = z.object({ communityId: id, memberId: id });
