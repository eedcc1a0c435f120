"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Form } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { isNetworkName, limitsOf, type NetworkName, networkNames } from "@/lib/domain/channels";
import { addChannelAction } from "@/lib/features/channels/actions";
import { useDeed } from "./use-deed";

/** The one for mail comes with the inbox's own address. */
const isAdded = (network: NetworkName): boolean => network !== "mail";

/** Where it is and what it is called; the name of the network is name enough. */
export function AddChannelForm({ close }: { close: () => void }) {
  const t = useTranslations("channels");
  const { run, isBusy, errors } = useDeed(addChannelAction);
  const [network, setNetwork] = useState<NetworkName>("facebook");
  const [name, setName] = useState("");
  const suggested = t(`networks.${network}`);

  async function add(event: FormEvent) {
    event.preventDefault();
    const said = name.trim() || suggested;
    if (!(await run({ name: said, network }))) return;
    toast.show({ text: t("add.done", { name: said }) });
    close();
  }

  const { limit } = limitsOf(network).text;
  return (
    <Form errors={errors} onSubmit={(event) => void add(event)}>
      <Select
        name="network"
        label={t("add.network")}
        hint={limit ? t("limit", { limit }) : t("noLimit")}
        value={network}
        onChange={(id) => {
          if (typeof id === "string" && isNetworkName(id)) setNetwork(id);
        }}
        options={networkNames.filter(isAdded).map((id) => ({ id, label: t(`networks.${id}`) }))}
      />
      <TextField
        name="name"
        label={t("add.name")}
        hint={t("add.nameHint", { example: suggested })}
        placeholder={suggested}
        maxLength={60}
        value={name}
        onChange={setName}
      />
      <FormButtons cancel={t("cancel")} onCancel={close} submit={t("add.submit")} busy={isBusy} />
    </Form>
  );
}
