import type { NextRequest } from "next/server";
import type { Looking } from "@/lib/domain/board/looking";
import { lookingSchema } from "@/lib/features/looking/schema";

/** The way of looking that a request asks for. */
export const lookingOf = (request: NextRequest): Looking =>
  lookingSchema.parse(Object.fromEntries(request.nextUrl.searchParams));
