import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { signOutAction } from "@/lib/features/access/actions";

/** Signs this browser out; works before any script has run. */
export function SignOut() {
  const t = useTranslations("access.noAccess");
  return (
    <form action={signOutAction}>
      <Button type="submit" size="lg">
        {t("signOut")}
      </Button>
    </form>
  );
}
