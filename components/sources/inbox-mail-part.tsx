"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDeed } from "@/components/channels/use-deed";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { useCopy } from "@/components/ui/use-copy";
import { endInboxAddressAction, renewInboxAddressAction } from "@/lib/features/inbox-mail/actions";
import type { InboxMailView } from "@/lib/features/inbox-mail/schema";

/** The inbox's own address for mail: opened, renewed and ended by whoever leads the channels. */
export function InboxMailPart({ inboxMail: { canReceive, address } }: { inboxMail: InboxMailView }) {
  const t = useTranslations("sources.mail");
  if (!canReceive) return <p className="max-w-prose text-t14 text-ink-2">{t("notSetUp")}</p>;
  return (
    <div className="grid max-w-160 gap-4">
      {address ? <Address email={address.email} /> : <p className="text-ink-2">{t("none")}</p>}
      <ul className="grid list-disc gap-1.5 pl-5 text-t14 text-ink-2 marker:text-ink-3">
        {(["forward", "threads", "anybody", "own"] as const).map((rule) => (
          <li key={rule}>{t(`rules.${rule}`)}</li>
        ))}
      </ul>
      {address ? (
        <p className="text-t13 text-ink-2">{t.rich("since", { at: () => <Moment at={address.since} as="day" /> })}</p>
      ) : null}
      <Deeds address={address} />
    </div>
  );
}

function Address({ email }: { email: string }) {
  const t = useTranslations("sources");
  const copy = useCopy(t("copied"));
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-r border border-line bg-surface px-4 py-3">
      <code className="min-w-0 flex-1 basis-60 text-t15 font-medium break-all select-all">{email}</code>
      <Button size="sm" icon={<Copy className="icon size-3.5" aria-hidden />} onPress={() => void copy(email)}>
        {t("copy")}
      </Button>
    </div>
  );
}

function Deeds({ address }: Pick<InboxMailView, "address">) {
  const t = useTranslations("sources.mail");
  const renewing = useDeed(renewInboxAddressAction);
  const ending = useDeed(endInboxAddressAction);
  async function renew(): Promise<string | undefined> {
    if (!(await renewing.run({ replaces: address?.id ?? null }))) return t("failed");
    toast.show({ text: t(address ? "renewed" : "opened") });
    return undefined;
  }
  async function end(): Promise<string | undefined> {
    if (!address || !(await ending.run({ addressId: address.id }))) return t("failed");
    toast.show({ text: t("ended") });
    return undefined;
  }
  if (!address) {
    return (
      <Button
        kind="primary"
        className="justify-self-start"
        busy={renewing.isBusy}
        onPress={() =>
          void renew().then((problem) => {
            if (problem) toast.show({ text: problem, failed: true });
          })
        }
      >
        {t("open")}
      </Button>
    );
  }
  return (
    <div className="flex flex-wrap gap-2">
      <ConfirmDialog
        trigger={<Button>{t("renew")}</Button>}
        title={t("renewTitle")}
        confirmLabel={t("renew")}
        cancelLabel={t("cancel")}
        onConfirm={renew}
      >
        <p>{t("renewText")}</p>
      </ConfirmDialog>
      <ConfirmDialog
        trigger={<Button kind="quiet">{t("end")}</Button>}
        title={t("endTitle")}
        confirmLabel={t("end")}
        cancelLabel={t("cancel")}
        danger
        onConfirm={end}
      >
        <p>{t("endText")}</p>
      </ConfirmDialog>
    </div>
  );
}
