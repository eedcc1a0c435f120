"use client";

import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDeed } from "@/components/channels/use-deed";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { later } from "@/components/ui/later";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import { endWebhookAction, resumeWebhookAction, testWebhookAction } from "@/lib/features/webhooks/actions";
import type { WebhookView } from "@/lib/features/webhooks/schema";
import { Deliveries } from "./deliveries";
import { useOutside } from "./use-outside";
import { wordOf } from "./words";

const forms = () => later(() => import("./webhook-form"));
const AddWebhookForm = dynamic(() => forms().then((module) => module.AddWebhookForm), { ssr: false });
const ChangeWebhookForm = dynamic(() => forms().then((module) => module.ChangeWebhookForm), { ssr: false });

/** The addresses of other programs that are told what happens here. */
export function Webhooks({ hooks }: { hooks: readonly WebhookView[] }) {
  const t = useTranslations("outside.webhooks");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  useOutside();
  const closeAdded = () => {
    setOpen(false);
    router.refresh();
  };
  return (
    <div className="grid max-w-195 content-start gap-4">
      {hooks.length === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <ul className="grid gap-8">
          {hooks.map((hook) => (
            <WebhookPart key={hook.id} hook={hook} />
          ))}
        </ul>
      )}
      <Dialog
        size="md"
        title={t("addTitle")}
        isOpen={isOpen}
        onOpenChange={setOpen}
        trigger={
          <Button icon={<Plus className="icon" aria-hidden />} className="justify-self-start">
            {t("add")}
          </Button>
        }
      >
        {(close) => <AddWebhookForm close={close} onAdded={closeAdded} />}
      </Dialog>
    </div>
  );
}

function WebhookPart({ hook }: { hook: WebhookView }) {
  const t = useTranslations("outside.webhooks");
  const events = hook.events.map((event) => t(`eventNames.${wordOf(event)}`)).join(" · ");
  return (
    <li className="grid gap-2 border-t border-line pt-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h3 className="text-t15 font-medium">{hook.name}</h3>
          <p className="text-t14 break-all text-ink-2">{hook.url}</p>
          <p className="text-t14 text-ink-2">{events}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <WebhookActions hook={hook} />
        </div>
      </div>
      {hook.isStopped ? <Notice kind="error">{t("stopped")}</Notice> : null}
      <Deliveries deliveries={hook.deliveries} name={hook.name} />
    </li>
  );
}

function WebhookActions({ hook }: { hook: WebhookView }) {
  const t = useTranslations("outside.webhooks");
  const test = useDeed(testWebhookAction);
  const resume = useDeed(resumeWebhookAction);
  const end = useDeed(endWebhookAction);
  const { id: webhookId, name } = hook;
  const said = (isDone: boolean, text: string) => toast.show(isDone ? { text } : { text: t("notDone"), failed: true });
  return (
    <>
      {hook.isStopped ? (
        <Button
          size="sm"
          busy={resume.isBusy}
          aria-label={t("resumeNamed", { name })}
          onPress={async () => said(await resume.run({ webhookId }), t("resumed", { name }))}
        >
          {t("resume")}
        </Button>
      ) : (
        <>
          <Button
            size="sm"
            busy={test.isBusy}
            aria-label={t("testNamed", { name })}
            onPress={async () => said(await test.run({ webhookId }), t("testSent"))}
          >
            {t("test")}
          </Button>
          <Dialog
            size="md"
            title={t("changeTitle", { name })}
            trigger={
              <Button kind="quiet" size="sm" aria-label={t("changeNamed", { name })}>
                {t("change")}
              </Button>
            }
          >
            {(close) => <ChangeWebhookForm hook={hook} close={close} />}
          </Dialog>
        </>
      )}
      <Button
        kind="quiet"
        size="sm"
        busy={end.isBusy}
        aria-label={t("endNamed", { name })}
        onPress={async () => said(await end.run({ webhookId }), t("ended", { name }))}
      >
        {t("end")}
      </Button>
    </>
  );
}
