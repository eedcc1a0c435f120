"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

/** Browsers that can put the app on the home screen themselves say so with an event that no standard has yet. */
type InstallEvent = Event & { prompt(): Promise<unknown> };

const PHONES = ["android", "iphone"] as const;
const STEPS = ["open", "add", "share"] as const;

/** How Trekker gets on a phone, in plain words; with a button where the browser lets us do it. */
export function PhoneHelp() {
  const t = useTranslations("anywhere.phone");
  return (
    <div className="grid max-w-160 gap-6">
      <Install />
      <div className="grid gap-6 md:grid-cols-2">
        {PHONES.map((phone) => (
          <section key={phone}>
            <h3>{t(`${phone}.title`)}</h3>
            <ol className="mt-1 grid list-decimal gap-1.5 pl-5 text-t14 text-ink-2 marker:text-ink-3">
              {STEPS.map((step) => (
                <li key={step}>{t(`${phone}.${step}`)}</li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      <p className="text-t14 text-ink-2">{t("offline")}</p>
    </div>
  );
}

function Install() {
  const t = useTranslations("anywhere.phone");
  const [offer, setOffer] = useState<InstallEvent>();
  useEffect(() => {
    const keep = (event: Event) => {
      event.preventDefault();
      setOffer(event as InstallEvent);
    };
    const done = () => setOffer(undefined);
    window.addEventListener("beforeinstallprompt", keep);
    window.addEventListener("appinstalled", done);
    return () => {
      window.removeEventListener("beforeinstallprompt", keep);
      window.removeEventListener("appinstalled", done);
    };
  }, []);
  if (!offer) return null;
  return (
    <Button
      kind="primary"
      icon={<Download className="icon" aria-hidden />}
      onPress={() => void offer.prompt()}
      className="justify-self-start"
    >
      {t("install")}
    </Button>
  );
}
