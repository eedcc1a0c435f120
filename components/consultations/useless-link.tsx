import { useTranslations } from "next-intl";
import { Door } from "@/components/access/door";
import { SignOut } from "@/components/access/sign-out";
import { LinkButton } from "@/components/ui/link-button";
import type { AnswerLinkState } from "@/lib/features/consultations/schema";

type UselessLinkProps = {
  state: Exclude<AnswerLinkState, "usable">;
  values: { holder: string; title: string; here: string };
  toItem: string;
};

/** The page of a link that answers nothing (any more): which of the reasons it is, and where to go from here. */
export function UselessLink({ state, values, toItem }: UselessLinkProps) {
  const t = useTranslations("consultations.link");
  return (
    <Door title={t(`useless.${state}.title`, values)} lead={t(`useless.${state}.text`, values)}>
      {state === "otherPerson" ? (
        <SignOut />
      ) : (
        <div>
          <LinkButton href={toItem} size="lg">
            {t("toTrekker")}
          </LinkButton>
        </div>
      )}
    </Door>
  );
}
