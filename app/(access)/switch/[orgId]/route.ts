import { redirect } from "next/navigation";
import { safePath } from "@/lib/domain/access";
import { clock } from "@/lib/platform/clock";
import { readSession, rememberOrganisation, workplacesOf } from "@/lib/platform/session";

type Context = { params: Promise<{ orgId: string }> };

/**
 * Where the links in mail lead: into the organisation they are about, and on to the page. Changes nothing but where this
 * browser is; an organisation somebody does not belong to leaves them where they were.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { orgId } = await params;
  const { searchParams, pathname, search } = new URL(request.url);
  const session = await readSession();
  if (!session) redirect(`/sign-in?${new URLSearchParams({ to: pathname + search })}`);
  const places = await workplacesOf(session.personId, clock.now());
  if (places.some(({ id }) => id === orgId)) await rememberOrganisation(session.personId, orgId);
  redirect(safePath(searchParams.get("to")));
}
