import { useTranslations } from "next-intl";
import { Door } from "@/components/access/door";
import { SignOut } from "@/components/access/sign-out";
import { LinkButton } from "@/components/ui/link-button";
import type { LinkState } from "@/lib/features/signing/schema";

export type UselessState = Exclude<LinkState, "usable"> | "otherPerson";

/** Everything the reasons can name: who was to sign what, what became of it, and who is here instead. */
export type UselessValues = {
  name: string;
  number: number;
  how: string;
  by: string;
  moment: string;
  inForce: number;
  here: string;
};

type UselessProps = { state: UselessState; values: UselessValues; toVersion: string };

/** The page of a link that signs nothing (any more): which of the reasons it is, and where to go from here. */
export function Useless({ state, values, toVersion }: UselessProps) {
  const t = useTranslations("signing");
  return (
    <Door title={t(`useless.${state}.title`, values)} lead={t(`useless.${state}.text`, values)}>
      {state === "otherPerson" ? (
        <SignOut />
      ) : (
        <div>
          <LinkButton href={toVersion} size="lg">
            {t("toTrekker")}
          </LinkButton>
        </div>
      )}
    </Door>
  );
}
