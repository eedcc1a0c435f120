"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useItem } from "@/components/items/item-context";
import { useStep } from "@/components/items/use-step";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Form, type FormErrors } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { useCopy } from "@/components/ui/use-copy";
import { endPreviewLinkAction, makePreviewLinkAction } from "@/lib/features/preview-links/actions";
import { FOR_WHOM_MAX, LINK_DAYS, type PreviewLinkView } from "@/lib/features/preview-links/schema";

/** Who outside can look, until when; a new address, shown once. */
export function OutsideDialog({ close }: { close: () => void }) {
  const t = useTranslations("studio.outside");
  const { page } = useItem();
  const [made, setMade] = useState<{ address: string; forWhom: string } | null>(null);
  return (
    <Dialog isOpen onOpenChange={close} title={t("title")} size="md">
      <p className="text-ink-2">{t("text")}</p>
      {made ? <Made {...made} another={() => setMade(null)} /> : <NewLink made={setMade} />}
      {page.previewLinks.length > 0 ? (
        <>
          <h3 className="mt-6 text-t14">{t("list")}</h3>
          <ul className="text-t14">
            {page.previewLinks.map((link) => (
              <li key={link.id} className="flex items-center gap-3 border-b border-line py-2.5 last:border-b-0">
                <Link link={link} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Dialog>
  );
}

type Days = (typeof LINK_DAYS)[number];

function NewLink({ made }: { made: (made: { address: string; forWhom: string }) => void }) {
  const t = useTranslations("studio.outside");
  const { page, drafts } = useItem();
  const { take, isBusy } = useStep(makePreviewLinkAction);
  const [forWhom, setForWhom] = useState("");
  const [days, setDays] = useState<Days>(7);
  const [errors, setErrors] = useState<FormErrors>();
  async function make(event: FormEvent) {
    event.preventDefault();
    await drafts.settleAll();
    const taken = await take({ itemId: page.id, forWhom, days });
    if (!taken.ok) return setErrors(taken.errors);
    made({ address: `${window.location.origin}/preview/${taken.value.link}`, forWhom });
  }
  return (
    <Form errors={errors} onSubmit={(event) => void make(event)}>
      <div className="grid gap-4 md:grid-cols-[minmax(0,1fr)_10rem]">
        <TextField name="forWhom" label={t("forWhom")} maxLength={FOR_WHOM_MAX} value={forWhom} onChange={setForWhom} />
        <Select
          name="days"
          label={t("days")}
          value={String(days)}
          onChange={(id) => setDays(LINK_DAYS.find((one) => String(one) === id) ?? 7)}
          options={LINK_DAYS.map((one) => ({ id: String(one), label: t("forDays", { days: one }) }))}
        />
      </div>
      <Button type="submit" kind="primary" busy={isBusy} className="justify-self-start">
        {t("make")}
      </Button>
    </Form>
  );
}

function Made({ address, forWhom, another }: { address: string; forWhom: string; another: () => void }) {
  const t = useTranslations("studio.outside");
  const copy = useCopy(t("copied"));
  return (
    <div role="status" className="mt-4 grid gap-3 rounded-r bg-accent-soft p-4">
      <TextField label={t("address", { name: forWhom })} hint={t("once")} value={address} isReadOnly />
      <div className="flex flex-wrap gap-2">
        <Button
          kind="primary"
          size="sm"
          icon={<Copy className="icon" aria-hidden />}
          onPress={() => void copy(address)}
        >
          {t("copy")}
        </Button>
        <Button kind="quiet" size="sm" onPress={another}>
          {t("another")}
        </Button>
      </div>
    </div>
  );
}

function Link({ link }: { link: PreviewLinkView }) {
  const t = useTranslations("studio.outside");
  const { take, isBusy } = useStep(endPreviewLinkAction);
  async function end() {
    const taken = await take({ linkId: link.id });
    toast.show(taken.ok ? { text: t("isEnded", { name: link.forWhom }) } : { text: taken.problem, failed: true });
  }
  const isOpen = link.state === "open";
  return (
    <>
      <p className={`min-w-0 flex-1 ${isOpen ? "" : "text-ink-3"}`}>
        <b className="font-medium">{link.forWhom}</b>{" "}
        <span className="text-t13 text-ink-3">
          {link.state === "ended" ? t("ended") : t.rich(link.state, { at: () => <Moment at={link.expiresAt} /> })}
          {` · ${t("by", { name: link.by })}`}
        </span>
      </p>
      {isOpen ? (
        <Button size="sm" kind="quiet" busy={isBusy} onPress={() => void end()}>
          {t("end")}
        </Button>
      ) : null}
    </>
  );
}
