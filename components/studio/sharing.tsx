"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { DraftKeeper } from "@/components/items/draft-keeper";
import { useItem } from "@/components/items/item-context";
import { useSnapshot } from "@/components/items/use-drafts";
import { useStep } from "@/components/items/use-step";
import { later } from "@/components/ui/later";
import { TextButton } from "@/components/ui/text-button";
import { toast } from "@/components/ui/toast";
import { followBaseAction } from "@/lib/features/base-text/actions";
import type { ItemText } from "@/lib/features/item-page/schema";
import type { ShownText } from "./channel-tab";

const Difference = dynamic(() => later(() => import("./difference")).then((module) => module.Difference), {
  ssr: false,
});

type SharingProps = { text: ItemText; keeper: DraftKeeper; shown: ShownText };

/** Whether a channel says what all of them share, and where it says something else, what, and the way back. */
export function Sharing({ text, keeper, shown }: SharingProps) {
  const t = useTranslations("studio.sharing");
  const { page, drafts, isOpen } = useItem();
  const shared = useSnapshot(drafts.shared).draft.body;
  if (page.texts.length < 2) return null;
  if (shown.follows)
    return isOpen ? <p className="mt-1 text-t13 text-ink-3">{t("follows", { channel: text.name })}</p> : null;
  if (shared.trim() === "" || shared === shown.body) return null;
  return (
    <section aria-label={t("title")} className="mt-4 border-l-2 border-line-2 pl-3 text-t14">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-t13 font-medium text-ink-2">{t("title")}</h3>
        {isOpen ? <MakeEqual text={text} keeper={keeper} /> : null}
      </div>
      <Difference before={shared} after={shown.body} />
    </section>
  );
}

function MakeEqual({ text, keeper }: Omit<SharingProps, "shown">) {
  const t = useTranslations("studio.sharing");
  const { page, drafts, takesBack } = useItem();
  const { take, isBusy } = useStep(followBaseAction);
  async function makeEqual() {
    if (!(await drafts.settleAll())) return;
    const before = keeper.snapshot().draft;
    const seenRevision = keeper.revision();
    const taken = await take({ itemId: page.id, channelId: text.channelId, seenRevision, takesBack });
    if (taken.ok) toast.show({ text: t("isEqual", { channel: text.name }), undo: () => keeper.type(before) });
    else toast.show({ text: taken.problem, failed: true });
  }
  return (
    <TextButton isDisabled={isBusy} onPress={() => void makeEqual()}>
      {t("makeEqual")}
    </TextButton>
  );
}
