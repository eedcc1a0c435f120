"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSubmit } from "@/components/access/use-submit";
import { SigningLines } from "@/components/agreement/versions/signing-lines";
import { PlannedMoment } from "@/components/items/planned-moment";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { signByLinkAction } from "@/lib/features/versions/actions";
import { DeclineForm } from "./decline-form";
import { SignLaterForm } from "./sign-later-form";
import { useSettle } from "./use-settle";

export type SignedVersion = { versionId: string; number: number; fingerprint: string };
type SignFormProps = { link: string; version: SignedVersion; inForce: number; signer: string };

type Choice = "decline" | "later";
type Outcome = { how: "signed" | "declined" } | { how: "later"; at: string };

/** What signing does, and the buttons behind the link. What merely opens the page presses none of them. */
export function SignForm({ link, version, inForce, signer }: SignFormProps) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const [cameFrom, setCameFrom] = useState<Choice | null>(null);
  const [done, setDone] = useState<Outcome>();
  const t = useTranslations("signing");
  if (done) return <Done done={done} number={version.number} />;
  function back() {
    setCameFrom(choice);
    setChoice(null);
  }
  return (
    <>
      <section aria-labelledby="tekenen" className="mt-10 border-t border-line-2 pt-6">
        <h2 id="tekenen" className="mb-2 text-t17 font-semibold">
          {t("room.consequence")}
        </h2>
        <SigningLines number={version.number} before={inForce} />
      </section>
      <div className="sticky bottom-0 mt-6 border-t border-line-2 bg-canvas py-4">
        {choice === "decline" ? (
          <DeclineForm link={link} version={version} onDone={() => setDone({ how: "declined" })} onCancel={back} />
        ) : null}
        {choice === "later" ? (
          <SignLaterForm
            {...{ link, version, inForce, signer }}
            onDone={(at) => setDone({ how: "later", at })}
            onCancel={back}
          />
        ) : null}
        {choice === null ? (
          <Sign
            {...{ link, version, signer }}
            onDone={() => setDone({ how: "signed" })}
            onChoose={setChoice}
            cameFrom={cameFrom}
          />
        ) : null}
      </div>
    </>
  );
}

type SignProps = Omit<SignFormProps, "inForce"> & {
  onDone: () => void;
  /** The button whose form was left has the focus again. */
  cameFrom: Choice | null;
  onChoose: (choice: Choice) => void;
};

function Sign({ link, version: { versionId, fingerprint }, signer, onDone, cameFrom, onChoose }: SignProps) {
  const t = useTranslations("signing");
  const later = useTranslations("versions.later");
  const settle = useSettle();
  const { errors, busy, onSubmit } = useSubmit(async () => {
    const answer = await signByLinkAction(link, { versionId, fingerprint });
    return settle(answer, onDone);
  });
  return (
    <Form method="post" errors={errors} onSubmit={onSubmit} className="gap-3">
      <div className="flex flex-wrap gap-2 max-md:[&>button]:flex-1">
        <Button
          type="submit"
          kind="primary"
          size="lg"
          busy={busy}
          icon={<Check className="icon" aria-hidden />}
          aria-label={t("sign", { name: signer })}
        >
          <span className="md:hidden">{t("signShort")}</span>
          <span className="max-md:hidden">{t("sign", { name: signer })}</span>
        </Button>
        <Button size="lg" autoFocus={cameFrom === "later"} onPress={() => onChoose("later")}>
          {later("open")}
        </Button>
        <Button size="lg" autoFocus={cameFrom === "decline"} onPress={() => onChoose("decline")}>
          {t("decline")}
        </Button>
      </div>
    </Form>
  );
}

function Done({ done, number }: { done: Outcome; number: number }) {
  const t = useTranslations("signing.done");
  const { how } = done;
  return (
    <section
      role="status"
      className="sticky bottom-0 mt-10 grid gap-1 border-t-2 border-accent bg-canvas py-5 text-t15 text-ink-2"
    >
      <h2 className="flex items-center gap-2 text-t17 font-semibold text-ink">
        <Check className="icon text-accent" aria-hidden />
        <span>
          {how === "later"
            ? t.rich("later.title", { number, moment: () => <PlannedMoment at={done.at} /> })
            : t(`${how}.title`, { number })}
        </span>
      </h2>
      <p>{t(`${how}.text`)}</p>
    </section>
  );
}
