import { z } from "zod";

export const endFirstStepsInput = z.object({});
