"use client";

import { BellRing } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useDeed } from "@/components/channels/use-deed";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { Row, RowList } from "@/components/ui/row-list";
import { toast } from "@/components/ui/toast";
import { endDeviceAction, subscribeDeviceAction } from "@/lib/features/web-push/actions";
import type { DeviceView } from "@/lib/features/web-push/schema";
import { keysOf, lookAtDevice, nameOfDevice, stopShowingHere, subscribeHere, type ThisDevice } from "./this-device";

type PushDevicesProps = { devices: readonly DeviceView[]; publicKey: string };

/** One's own devices that show notices while Trekker is closed; this one can be added with a press. */
export function PushDevices({ devices, publicKey }: PushDevicesProps) {
  const t = useTranslations("noticeSettings.devices");
  const [here, setHere] = useState<ThisDevice | null>(null);
  useEffect(() => void lookAtDevice().then(setHere), []);
  const hashHere = here?.kind === "ready" ? here.endpointHash : null;
  const isHere = devices.some(({ endpointHash }) => endpointHash === hashHere);
  return (
    <div className="grid max-w-140 content-start gap-4">
      {devices.length === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <RowList className="border-t border-line">
          {devices.map((device) => (
            <DeviceLine key={device.id} device={device} isHere={device.endpointHash === hashHere} />
          ))}
        </RowList>
      )}
      {here === null || isHere ? null : <AddDevice here={here} publicKey={publicKey} onChange={setHere} />}
    </div>
  );
}

function DeviceLine({ device, isHere }: { device: DeviceView; isHere: boolean }) {
  const t = useTranslations("noticeSettings.devices");
  const { run, isBusy } = useDeed(endDeviceAction);
  async function end() {
    if (!(await run({ deviceId: device.id }))) {
      toast.show({ text: t("notEnded"), failed: true });
      return;
    }
    if (isHere) await stopShowingHere();
    toast.show({ text: t("ended", { device: device.device }) });
  }
  return (
    <Row
      title={isHere ? t("thisOne", { device: device.device }) : device.device}
      detail={
        device.lastAt ? t.rich("lastAt", { at: () => <Moment at={device.lastAt ?? device.createdAt} /> }) : t("notYet")
      }
      actions={
        <Button
          kind="quiet"
          size="sm"
          busy={isBusy}
          aria-label={t("endNamed", { device: device.device })}
          onPress={() => void end()}
        >
          {t("end")}
        </Button>
      }
    />
  );
}

type AddDeviceProps = { here: ThisDevice; publicKey: string; onChange: (here: ThisDevice) => void };

function AddDevice({ here, publicKey, onChange }: AddDeviceProps) {
  const t = useTranslations("noticeSettings.devices");
  const { run, isBusy, errors } = useDeed(subscribeDeviceAction);
  const [isAsking, setAsking] = useState(false);
  if (here.kind !== "ready") return <p className="text-t14 text-ink-2">{t(here.kind)}</p>;
  async function add() {
    setAsking(true);
    const subscription = await subscribeHere(publicKey).catch(() => null);
    const device = nameOfDevice(navigator.userAgent);
    if (!subscription) toast.show({ text: t("refused"), failed: true });
    else if (await run({ ...keysOf(subscription), device })) toast.show({ text: t("added") });
    onChange(await lookAtDevice());
    setAsking(false);
  }
  return (
    <div className="grid justify-items-start gap-2">
      <Button icon={<BellRing className="icon" aria-hidden />} busy={isAsking || isBusy} onPress={() => void add()}>
        {t("add")}
      </Button>
      {errors?.whole ? (
        <p role="alert" className="text-t14 text-red-ink">
          {errors.whole}
        </p>
      ) : null}
    </div>
  );
}
