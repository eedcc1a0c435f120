"use client";

import { CircleAlert, CircleCheck, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import type { DeliveryView } from "@/lib/features/webhooks/schema";
import { useAnswerWords } from "./answer-words";
import { wordOf } from "./words";

const ICONS = { arrived: CircleCheck, waiting: Clock, given_up: CircleAlert };

/** The last messages to an address and what came of them, the newest first. */
export function Deliveries({ deliveries, name }: { deliveries: readonly DeliveryView[]; name: string }) {
  const t = useTranslations("outside.webhooks");
  if (deliveries.length === 0) return <p className="text-t14 text-ink-3">{t("noDeliveries")}</p>;
  const [newest] = deliveries;
  return (
    <details className="group" open={newest?.event === "test"}>
      <summary className="min-h-6 cursor-pointer text-t14 text-ink-2 hover:text-ink">
        {t("lastDeliveries", { count: deliveries.length })}
      </summary>
      <ul
        aria-label={t("deliveriesOf", { name })}
        aria-live="polite"
        className="mt-1 divide-y divide-line border-y border-line"
      >
        {deliveries.map((delivery) => (
          <DeliveryLine key={delivery.id} delivery={delivery} />
        ))}
      </ul>
    </details>
  );
}

function DeliveryLine({ delivery }: { delivery: DeliveryView }) {
  const t = useTranslations("outside.webhooks");
  const say = useAnswerWords();
  const { state, event, tries, at, nextAt } = delivery;
  const Icon = ICONS[state];
  return (
    <li className="flex gap-2 py-2 text-t14">
      <Icon className={`icon mt-0.5 flex-none ${state === "given_up" ? "text-red-ink" : "text-ink-3"}`} aria-hidden />
      <div className="min-w-0 flex-1">
        <p>
          {t(`eventNames.${wordOf(event)}`)}{" "}
          <span className="text-ink-2">
            {t(`states.${state}`)}, <Moment at={at} />
          </span>
        </p>
        <p className="break-words text-ink-2">
          {tries > 0 ? `${say(delivery)} ` : null}
          {state === "waiting" && nextAt && tries > 0
            ? t.rich("again", { tries, at: () => <Moment at={nextAt} /> })
            : null}
        </p>
      </div>
    </li>
  );
}
