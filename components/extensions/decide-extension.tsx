"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Dialog } from "@/components/ui/dialog";
import { later } from "@/components/ui/later";
import type { ExtensionAsked } from "@/lib/features/extensions/schema";

const DecideExtensionForm = dynamic(
  () => later(() => import("./decide-extension-form")).then((module) => module.DecideExtensionForm),
  { loading: () => null },
);

type DecideProps = { asked: ExtensionAsked; title: string; trigger: ReactNode };

/** Answers whoever asks for more time, in a room over the page. */
export function DecideExtension({ asked, title, trigger }: DecideProps) {
  const t = useTranslations("extensions.decide");
  return (
    <Dialog size="sm" title={t("title", { title })} trigger={trigger}>
      {(close) => <DecideExtensionForm asked={asked} close={close} />}
    </Dialog>
  );
}
