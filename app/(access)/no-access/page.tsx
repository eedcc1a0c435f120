import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Door } from "@/components/access/door";
import { SignOut } from "@/components/access/sign-out";
import { Button } from "@/components/ui/button";
import { switchOrganisationAction } from "@/lib/features/access/actions";
import { readStanding } from "@/lib/platform/session";

/** Signed in, and at work nowhere or no longer here: why, and where one can still go. */
export default async function NoAccessPage() {
  const standing = await readStanding();
  if (standing.kind === "in") redirect("/");
  if (standing.kind === "signed_out") redirect("/sign-in?reason=ended");
  const t = await getTranslations("access.noAccess");
  const { elsewhere } = standing;
  return (
    <Door title={t("title")} lead={t("text")}>
      {elsewhere.length > 0 ? (
        <section className="grid gap-3">
          <h2>{t("elsewhere")}</h2>
          {elsewhere.map(({ id, name }) => (
            <form key={id} action={switchOrganisationAction.bind(null, id, "/")}>
              <Button type="submit" size="lg" wide>
                {t("go", { name })}
              </Button>
            </form>
          ))}
        </section>
      ) : null}
      <SignOut />
    </Door>
  );
}
