"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import { PASSWORD_MIN } from "@/lib/domain/access";

type PasswordFieldProps = { name: string; label: string; error: string | undefined; isNew?: boolean };

/** A password, hidden until asked otherwise; a new one says what makes it good. */
export function PasswordField({ name, label, error, isNew = false }: PasswordFieldProps) {
  const t = useTranslations("access");
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <TextField
      name={name}
      label={label}
      error={error}
      type={isShown ? "text" : "password"}
      autoComplete={isNew ? "new-password" : "current-password"}
      hint={isNew ? t("newPasswordHint", { minimum: PASSWORD_MIN }) : undefined}
      trailing={
        <IconButton
          size="sm"
          label={isShown ? t("hidePassword") : t("showPassword")}
          onPress={() => setShown(!isShown)}
        >
          <Icon className="icon" aria-hidden />
        </IconButton>
      }
    />
  );
}
