"use client";

import { Copy, Mail } from "lucide-react";
import { useTranslations } from "next-intl";
import { useStep } from "@/components/items/use-step";
import { useMomentContext } from "@/components/time/now";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useCopy } from "@/components/ui/use-copy";
import { formatShortDay } from "@/lib/domain/language";
import { endAddressAction, renewAddressAction } from "@/lib/features/board-mail/actions";
import type { BoardMailView } from "@/lib/features/board-mail/schema";

type BoardMailPartProps = { boardMail: BoardMailView; mayLead: boolean };

/** The board's address for mail: shown to whoever may pin, opened, renewed and ended by the trekker. */
export function BoardMailPart({ boardMail: { canReceive, address }, mayLead }: BoardMailPartProps) {
  const t = useTranslations("anywhere.mail");
  if (!canReceive) return <p className="max-w-prose text-t14 text-ink-2">{t(mayLead ? "notSetUp" : "notHere")}</p>;
  if (!address && !mayLead) return <p className="max-w-prose text-t14 text-ink-2">{t("none")}</p>;
  return (
    <div className="grid max-w-160 gap-4">
      {address ? <Address email={address.email} /> : <p className="text-ink-2">{t("noneYet")}</p>}
      {address ? <How /> : null}
      {mayLead ? <Deeds address={address} /> : null}
    </div>
  );
}

function Address({ email }: { email: string }) {
  const t = useTranslations("anywhere.mail");
  const copy = useCopy(t("copied"));
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-r border border-line bg-surface px-4 py-3">
      <code className="min-w-0 flex-1 basis-60 text-t15 font-medium break-all select-all">{email}</code>
      <Button size="sm" icon={<Copy className="icon size-3.5" aria-hidden />} onPress={() => void copy(email)}>
        {t("copy")}
      </Button>
      <a
        href={`mailto:${email}`}
        className="inline-flex min-h-8 items-center gap-1.5 text-t14 text-accent-ink underline decoration-accent-line underline-offset-3 hover:decoration-current max-md:min-h-11"
      >
        <Mail className="icon size-3.5" aria-hidden />
        {t("write")}
      </a>
    </div>
  );
}

const RULES = ["words", "pictures", "members", "secret"] as const;

function How() {
  const t = useTranslations("anywhere.mail");
  return (
    <ul className="grid list-disc gap-1.5 pl-5 text-t14 text-ink-2 marker:text-ink-3">
      {RULES.map((rule) => (
        <li key={rule}>{t(`rules.${rule}`)}</li>
      ))}
    </ul>
  );
}

function Deeds({ address }: Pick<BoardMailView, "address">) {
  const t = useTranslations("anywhere.mail");
  const context = useMomentContext();
  const renewing = useStep(renewAddressAction);
  const ending = useStep(endAddressAction);
  async function renew() {
    const taken = await renewing.take({ replaces: address?.id ?? null });
    toast.show(taken.ok ? { text: t(address ? "renewed" : "opened") } : { text: taken.problem, failed: true });
  }
  async function end() {
    if (!address) return;
    const taken = await ending.take({ addressId: address.id });
    toast.show(taken.ok ? { text: t("ended") } : { text: taken.problem, failed: true });
  }
  return (
    <div className="grid gap-2">
      {address ? (
        <p className="text-t13 text-ink-2">
          {t("since", { day: formatShortDay(new Date(address.since), context) })} {t("consequence")}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button kind={address ? "plain" : "primary"} busy={renewing.isBusy} onPress={() => void renew()}>
          {t(address ? "renew" : "open")}
        </Button>
        {address ? (
          <Button kind="quiet" busy={ending.isBusy} onPress={() => void end()}>
            {t("end")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
