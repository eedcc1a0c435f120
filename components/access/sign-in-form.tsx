"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { requestLinkAction } from "@/lib/features/access/actions";
import { PasswordField } from "./password-field";
import { signInBy } from "./sign-in-by";
import { leaveFor, textsOf, useSubmit } from "./use-submit";

type SignInFormProps = { to: string; canMail: boolean };
type Way = "password" | "link";

/** Address and password; or the address alone, for a link. One form, so that the address is typed once. */
export function SignInForm({ to, canMail }: SignInFormProps) {
  const t = useTranslations("access");
  const router = useRouter();
  const room = useRef<HTMLDivElement>(null);
  const [way, setWay] = useState<Way>("password");
  const { errors, wrong, busy, run } = useSubmit(async (form) => {
    const { email = "", password = "", way: chosen } = textsOf(form);
    if (chosen === "password") return (await signInBy("password", { email, password })) ?? leaveFor(to);
    const answer = await requestLinkAction({ email, purpose: "magic_link", to });
    if (!answer.ok) return answer.refusal;
    router.push("/sign-in/check-mail");
    return null;
  });

  function go(chosen: Way) {
    const element = room.current?.querySelector("form");
    if (!element) return;
    const form = new FormData(element);
    form.set("way", chosen);
    setWay(chosen);
    run(form);
  }

  return (
    <div ref={room}>
      <Form
        method="post"
        errors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          go("password");
        }}
      >
        <TextField
          name="email"
          label={t("email")}
          error={wrong("email")}
          type="email"
          inputMode="email"
          autoComplete="username"
        />
        <PasswordField name="password" label={t("password")} error={wrong("password")} />
        <Button type="submit" kind="primary" size="lg" wide busy={busy && way === "password"}>
          {t("signIn.submit")}
        </Button>
        {canMail ? (
          <div className="grid gap-3 border-t border-line pt-5">
            <p className="text-t14 text-ink-2">{t("signIn.linkHint")}</p>
            <Button size="lg" wide busy={busy && way === "link"} onPress={() => go("link")}>
              {t("signIn.sendLink")}
            </Button>
          </div>
        ) : null}
      </Form>
    </div>
  );
}
