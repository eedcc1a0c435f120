import { type NextRequest, NextResponse } from "next/server";

/**
 * Sends who has no session cookie at all to the sign-in page, with the page they wanted. A courtesy and no guard: pages
 * and commands ask for themselves who is there. Requests that carry a cookie never come here (`missing`, below).
 */
export function proxy({ nextUrl }: NextRequest): NextResponse {
  const target = nextUrl.clone();
  target.pathname = "/sign-in";
  target.search = nextUrl.pathname === "/" ? "" : `?${new URLSearchParams({ to: nextUrl.pathname + nextUrl.search })}`;
  return NextResponse.redirect(target);
}

export const config = {
  matcher: [
    {
      source:
        "/((?!api|_next|share$|sign-in|sign/|preview/|invitation|set-up|no-access|outbox|design|healthz|readyz|.*\\..*).*)",
      missing: [
        { type: "cookie", key: "next-auth.session-token" },
        { type: "cookie", key: "__Secure-next-auth.session-token" },
      ],
    },
  ],
};
