"use client";

import { DoorOpen } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { later } from "@/components/ui/later";
import type { DeputyChoices } from "@/lib/features/deputies/schema";

const AppointForm = dynamic(() => later(() => import("./appoint-form")).then((module) => module.AppointForm), {
  loading: () => null,
});

type AppointProps = { choices: DeputyChoices; viewerId: string; isAway: boolean };

/** "I am away": who stands in, from when until when. Whoever leads the team can arrange it for somebody else. */
export function AppointDeputy({ choices, viewerId, isAway }: AppointProps) {
  const t = useTranslations("deputies.appoint");
  const leads = choices.people.length > 1;
  const icon = <DoorOpen className="icon" aria-hidden />;
  return (
    <Dialog
      size="sm"
      title={t("title")}
      trigger={<Button icon={icon}>{t(isAway || leads ? "openLeads" : "open")}</Button>}
    >
      {(close) => <AppointForm choices={choices} viewerId={viewerId} close={close} />}
    </Dialog>
  );
}
