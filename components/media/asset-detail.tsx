"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRefusal } from "@/components/refusals/use-refusal";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { ASSET_TITLE_MAX } from "@/lib/domain/media";
import { ALT_MAX } from "@/lib/domain/workflow/limits";
import {
  describeAssetAction,
  focusAssetAction,
  putBackAssetAction,
  removeAssetAction,
} from "@/lib/features/assets/actions";
import type { AssetDetail as Asset, AssetUse } from "@/lib/features/assets/schema";
import { AssetImage } from "./asset-image";
import { FocusPicker } from "./focus-picker";

type AssetDetailProps = { asset: Asset; canEdit: boolean; canRemove: boolean };

/** One picture: what must stay in it, its name and description, and where it is used. */
export function AssetDetail({ asset, canEdit, canRemove }: AssetDetailProps) {
  const t = useTranslations("library");
  const say = useRefusal();
  const [problem, setProblem] = useState<string>();
  return (
    <div className="mt-6 grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <section aria-labelledby="focus" className="min-w-0">
        <h2 id="focus" className="mb-2 text-t17 font-semibold">
          {t("focus.title")}
        </h2>
        <p className="mb-3 text-t14 text-ink-2">{t("focus.text")}</p>
        {canEdit ? (
          <FocusPicker
            asset={asset}
            save={async (focus) => {
              const answer = await focusAssetAction({ assetId: asset.id, ...focus });
              setProblem(answer.ok ? undefined : say.whole(answer.refusal));
            }}
          />
        ) : (
          <AssetImage asset={asset} className="w-full rounded-r border border-line" />
        )}
        {problem ? (
          <Notice kind="error" className="mt-3">
            {problem}
          </Notice>
        ) : null}
      </section>
      <div className="grid content-start gap-6">
        {canEdit ? <Describe asset={asset} /> : <p>{asset.alt || t("noAlt")}</p>}
        <p className="text-t13 text-ink-2">
          {t.rich("added", {
            name: asset.addedBy,
            width: asset.width,
            height: asset.height,
            moment: () => <Moment at={asset.addedAt} />,
          })}
        </p>
        <Uses usedBy={asset.usedBy} />
        {canRemove ? <Remove asset={asset} /> : null}
      </div>
    </div>
  );
}

/** Saved when it is left, as everything here. */
function Describe({ asset }: { asset: Asset }) {
  const t = useTranslations("library");
  const media = useTranslations("media");
  const say = useRefusal();
  const [words, setWords] = useState({ title: asset.title, alt: asset.alt });
  const [saved, setSaved] = useState(words);
  const [problem, setProblem] = useState<string>();
  async function save() {
    if (words.title === saved.title && words.alt === saved.alt) return;
    const answer = await describeAssetAction({ assetId: asset.id, ...words });
    setProblem(answer.ok ? undefined : say.whole(answer.refusal));
    if (answer.ok) setSaved(words);
  }
  return (
    <div className="grid gap-4">
      <TextField
        label={t("name")}
        value={words.title}
        maxLength={ASSET_TITLE_MAX}
        onChange={(title) => setWords({ ...words, title })}
        onBlur={() => void save()}
      />
      <TextArea
        label={media("alt")}
        hint={media("altHint")}
        error={problem}
        value={words.alt}
        maxLength={ALT_MAX}
        onChange={(alt) => setWords({ ...words, alt })}
        onBlur={() => void save()}
      />
    </div>
  );
}

function Uses({ usedBy }: { usedBy: AssetUse[] }) {
  const t = useTranslations("library");
  return (
    <section aria-labelledby="uses" className="border-t border-line pt-4">
      <h2 id="uses" className="text-t15 font-semibold">
        {t("usedIn", { count: usedBy.length })}
      </h2>
      <ul className="mt-2 grid gap-1 text-t14">
        {usedBy.map(({ kind, id, title }) => (
          <li key={id}>
            {kind === "effect" ? title : <Link href={kind === "item" ? `/items/${id}` : `/board/${id}`}>{title}</Link>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Remove({ asset: { id, posts, ideas, effects } }: { asset: Asset }) {
  const t = useTranslations("library.remove");
  const router = useRouter();
  const say = useRefusal();
  const [problem, setProblem] = useState<string>();
  async function remove() {
    const answer = await removeAssetAction({ assetId: id });
    if (!answer.ok) return setProblem(say.whole(answer.refusal));
    const putBack = () =>
      void putBackAssetAction({ assetId: id }).then((back) => {
        if (back.ok) router.refresh();
        else toast.show({ text: say.whole(back.refusal), failed: true });
      });
    toast.show({ text: t("done"), undo: putBack });
    router.push("/media");
  }
  return (
    <div className="border-t border-line pt-4">
      <Button size="sm" icon={<Trash2 className="icon" aria-hidden />} onPress={() => void remove()}>
        {t("button")}
      </Button>
      <p className="mt-2 text-t13 text-ink-2">{t(posts + ideas + effects > 0 ? "keptWhereUsed" : "keptAWeek")}</p>
      {problem ? (
        <Notice kind="error" className="mt-2">
          {problem}
        </Notice>
      ) : null}
    </div>
  );
}
