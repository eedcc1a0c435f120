import type { NextRequest } from "next/server";
import NextAuth from "next-auth/next";
import {
  signInAsDemoPerson,
  signInByIdentity,
  signInWithLink,
  signInWithPassword,
} from "@/lib/features/access/commands";
import { answerAtTheDoor } from "@/lib/platform/sign-in/asker";
import { signInOptions } from "@/lib/platform/sign-in/options";

type Context = { params: Promise<{ nextauth: string[] }> };

function handle(request: NextRequest, context: Context): Promise<Response> {
  const options = signInOptions({
    byPassword: (raw) => answerAtTheDoor(signInWithPassword, raw),
    byLink: (raw) => answerAtTheDoor(signInWithLink, raw),
    asDemoPerson: (raw) => answerAtTheDoor(signInAsDemoPerson, raw),
    byIdentity: (raw) => answerAtTheDoor(signInByIdentity, raw),
  });
  return NextAuth(request, context, options);
}

export { handle as GET, handle as POST };
