"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { useRefusal } from "@/components/refusals/use-refusal";
import { useMomentContext } from "@/components/time/now";
import { Button } from "@/components/ui/button";
import { DateTimeField } from "@/components/ui/date-time-field";
import { Form, type FormErrors } from "@/components/ui/form";
import { instantOf, wallClockOf } from "@/lib/domain/language/wall-clock";
import { signByLinkAction } from "@/lib/features/versions/actions";
import type { SignedVersion } from "./sign-form";
import { canBePutRight } from "./use-settle";

type SignLaterFormProps = {
  link: string;
  version: SignedVersion;
  inForce: number;
  signer: string;
  /** With the moment it begins, ISO. */
  onDone: (inForceFrom: string) => void;
  onCancel: () => void;
};

/** Signs by the link for a moment that is still to come; until then the present version stays in force. */
export function SignLaterForm({ link, version, inForce, signer, onDone, onCancel }: SignLaterFormProps) {
  const t = useTranslations("signing");
  const later = useTranslations("versions.later");
  const { now, zone } = useMomentContext();
  const { errors, isBusy, sign } = useSignLater({ link, version, onDone });
  const [startsAt, setStartsAt] = useState<string | null>(null);
  const wrong = errors?.fields?.startsAt;

  return (
    <Form method="post" errors={errors} onSubmit={(event) => sign(event, startsAt)} className="max-w-160 gap-4">
      <p className="text-ink-2">{later("text", { number: version.number, before: inForce })}</p>
      <DateTimeField
        autoFocus
        name="startsAt"
        label={later("label")}
        hint={later("hint")}
        {...(wrong ? { error: [wrong].flat().join(" ") } : {})}
        value={startsAt}
        min={wallClockOf(now.toISOString(), zone)}
        onChange={setStartsAt}
        className="max-w-80"
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" size="lg" busy={isBusy}>
          {t("sign", { name: signer })}
        </Button>
        <Button kind="quiet" size="lg" onPress={onCancel}>
          {t("back")}
        </Button>
      </div>
    </Form>
  );
}

type SignLater = Pick<SignLaterFormProps, "link" | "version" | "onDone">;

/** What is wrong with the moment is said here; when the link is of no use any more, the page says why. */
function useSignLater({ link, version: { versionId, fingerprint }, onDone }: SignLater) {
  const later = useTranslations("versions.later");
  const refusals = useTranslations("refusals");
  const say = useRefusal();
  const router = useRouter();
  const { now, zone } = useMomentContext();
  const [errors, setErrors] = useState<FormErrors>();
  const [isBusy, start] = useTransition();

  function sign(event: FormEvent, wallClock: string | null): void {
    event.preventDefault();
    const startsAt = wallClock === null ? null : instantOf(wallClock, zone);
    const unfit = startsAt === null ? "missing" : Date.parse(startsAt) <= now.getTime() ? "past" : null;
    if (startsAt === null || unfit) {
      setErrors({ fields: { startsAt: later(unfit ?? "missing") } });
      return;
    }
    start(async () => {
      try {
        const answer = await signByLinkAction(link, { versionId, fingerprint, startsAt });
        if (answer.ok) onDone(answer.value.inForceFrom);
        else if (canBePutRight(answer.refusal.code)) setErrors(say.form(answer.refusal));
        else router.refresh();
      } catch {
        setErrors({ whole: refusals("unreachable") });
      }
    });
  }
  return { errors, isBusy, sign };
}
