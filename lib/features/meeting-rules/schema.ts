import { z } from "zod";
import { id } from "@/lib/features/items/schema";

/** A row of the draft made of a gap that a meeting speaks about: by whoever writes the agreement. */
export const proposeRowInput = z.object({ pointId: id });
