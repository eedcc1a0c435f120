import type { AnsweredNo } from "./refusal-words";

type WayIn = "password" | "link" | "demo";

const FAILED: AnsweredNo = { code: "fault", message: "signInFailed" };

/** Signs in with next-auth's own protocol; null when it worked and the cookie is there. */
export async function signInBy(way: WayIn, fields: Record<string, string>): Promise<AnsweredNo | null> {
  const { isDone, url } = await post(`callback/${way}`, fields);
  if (isDone && !url.searchParams.has("error") && !url.searchParams.has("csrf")) return null;
  return refusalIn(url.searchParams.get("error"));
}

/** The address of the organisation's own sign-in server, made for this browser and this moment. */
export async function addressOfSingleSignOn(to: string): Promise<string> {
  return (await post("signin/oidc", { callbackUrl: to })).url.href;
}

async function post(path: string, fields: Record<string, string>): Promise<{ isDone: boolean; url: URL }> {
  const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
  const body = new URLSearchParams({ ...fields, csrfToken, json: "true" });
  const answer = await fetch(`/api/auth/${path}`, { method: "POST", body });
  const { url } = (await answer.json()) as { url: string };
  return { isDone: answer.ok, url: new URL(url, window.location.origin) };
}

/** next-auth hands a refusal on as text in an address; anything else it says there is not for people. */
function refusalIn(error: string | null): AnsweredNo {
  try {
    const said: unknown = JSON.parse(error ?? "");
    return typeof said === "object" && said !== null && "message" in said ? (said as AnsweredNo) : FAILED;
  } catch {
    return FAILED;
  }
}
