"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { textsOf } from "@/components/access/use-submit";
import { useStep } from "@/components/items/use-step";
import { DialogForm } from "@/components/team/dialog-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Row, RowList } from "@/components/ui/row-list";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { useCopy } from "@/components/ui/use-copy";
import { endWallAction, makeWallAction } from "@/lib/features/walls/actions";
import type { WallView } from "@/lib/features/walls/schema";

/** The screens in the house that show what went well: each with an address of its own that can be made useless. */
export function Walls({ walls }: { walls: readonly WallView[] }) {
  const t = useTranslations("reflex.walls");
  const [made, setMade] = useState<string | null>(null);
  return (
    <section aria-labelledby="muur">
      <h2 id="muur" className="text-t17 font-semibold">
        {t("title")}
      </h2>
      <p className="mt-1 max-w-prose text-t14 text-ink-2">{t("text")}</p>
      {made ? <MadeWall address={made} /> : null}
      {walls.length > 0 ? (
        <RowList labelledBy="muur" className="mt-3 border-t border-line">
          {walls.map((wall) => (
            <Row
              key={wall.id}
              title={wall.name}
              detail={t(wall.showsNames ? "withNames" : "withoutNames", { by: wall.by })}
              actions={<EndWall wall={wall} />}
            />
          ))}
        </RowList>
      ) : null}
      <div className="mt-4">
        <DialogForm
          trigger={<Button>{t("make")}</Button>}
          title={t("make")}
          submit={t("make")}
          cancel={t("cancel")}
          done={t("made")}
          send={async (form) => {
            const { name = "" } = textsOf(form);
            const answer = await makeWallAction({ name, showsNames: form.get("showsNames") !== null });
            if (answer.ok) setMade(new URL(`/wall/${answer.value.link}`, window.location.origin).href);
            return answer;
          }}
        >
          {(wrong) => (
            <>
              <TextField name="name" label={t("name")} hint={t("nameHint")} error={wrong("name")} autoFocus />
              <Checkbox name="showsNames" value="yes" defaultSelected detail={t("namesDetail")}>
                {t("names")}
              </Checkbox>
            </>
          )}
        </DialogForm>
      </div>
    </section>
  );
}

function MadeWall({ address }: { address: string }) {
  const t = useTranslations("reflex.walls");
  const copy = useCopy(t("copied"));
  return (
    <div className="mt-3 rounded border border-accent-line bg-accent-soft p-3">
      <p className="text-t14 font-semibold">{t("address")}</p>
      <p className="mt-1 text-t13 break-all">
        <a href={address} target="_blank" rel="noreferrer" className="underline">
          {address}
        </a>
      </p>
      <p className="mt-1 text-t13 text-ink-2">{t("once")}</p>
      <Button className="mt-2" size="sm" onPress={() => void copy(address)}>
        {t("copy")}
      </Button>
    </div>
  );
}

function EndWall({ wall: { id, name } }: { wall: WallView }) {
  const t = useTranslations("reflex.walls");
  const { take, isBusy } = useStep(endWallAction);
  async function end() {
    const taken = await take({ wallId: id });
    toast.show(taken.ok ? { text: t("ended", { name }) } : { text: taken.problem, failed: true });
  }
  return (
    <Button size="sm" kind="quiet" busy={isBusy} aria-label={t("endNamed", { name })} onPress={() => void end()}>
      {t("end")}
    </Button>
  );
}
