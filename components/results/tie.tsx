"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { useRefusal } from "@/components/refusals/use-refusal";
import { useDayName, WHOLE_DAY } from "@/components/time/use-day-name";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { SearchField } from "@/components/ui/search-field";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import { tieOutingAction, untieOutingAction } from "@/lib/features/outing-matches/actions";
import { postsToTieOptions } from "@/lib/features/outing-matches/options";
import type { MessageRow, PostToTie } from "@/lib/features/outing-matches/schema";

/** Says of a message which post of ours it is. */
export function Tie({ message }: { message: MessageRow }) {
  const t = useTranslations("figures.tie");
  return (
    <Dialog
      trigger={
        <Button kind="quiet" size="sm" aria-label={message.itemId ? t("other") : t("open")}>
          {t("short")}
        </Button>
      }
      title={t("title")}
    >
      {(close) => <Choice message={message} close={close} />}
    </Dialog>
  );
}

function Choice({ message, close }: { message: MessageRow; close: () => void }) {
  const t = useTranslations("figures.tie");
  const dayName = useDayName();
  const router = useRouter();
  const say = useRefusal();
  const [words, setWords] = useState("");
  const [problem, setProblem] = useState<string>();
  const asked = useDeferredValue(words);
  const { data, isError } = useQuery(postsToTieOptions(message.id, asked));
  async function choose({ itemId, title }: PostToTie) {
    const answer = await tieOutingAction({ outingId: message.id, itemId }).catch(() => null);
    if (!answer?.ok) return setProblem(answer ? say.whole(answer.refusal) : t("failed"));
    toast.show({ text: t("done", { title }) });
    router.refresh();
    close();
  }
  return (
    <div className="grid gap-3">
      {problem || isError ? <Notice kind="error">{problem ?? t("failed")}</Notice> : null}
      <SearchField label={t("search")} placeholder={t("search")} value={words} onChange={setWords} autoFocus />
      {words.trim() === "" ? (
        <p className="text-t13 text-ink-2">{t("near", { day: dayName(message.onDay, WHOLE_DAY) })}</p>
      ) : null}
      {data || isError ? null : <Skeleton label={t("loading")} lines={["70%", "60%"]} />}
      {data?.length === 0 ? <p className="text-ink-2">{t("none")}</p> : null}
      <ul>
        {data?.map((post) => (
          <li key={post.itemId} className="flex flex-wrap items-center justify-between gap-2 border-t border-line py-2">
            <span className="min-w-0 flex-1 wrap-anywhere">
              {post.title}
              <span className="block text-t13 text-ink-2">{dayName(post.onDay, WHOLE_DAY)}</span>
            </span>
            <Button size="sm" onPress={() => void choose(post)}>
              {t("choose")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Takes a message and the post it was taken for apart again; a word back ties them anew. */
export function Untie({ message: { id, itemId } }: { message: MessageRow }) {
  const t = useTranslations("figures.tie");
  const router = useRouter();
  const say = useRefusal();
  async function untie() {
    const answer = await untieOutingAction({ outingId: id }).catch(() => null);
    router.refresh();
    if (!answer?.ok) return void toast.show({ text: answer ? say.whole(answer.refusal) : t("failed"), failed: true });
    const again = () => void tieOutingAction({ outingId: id, itemId: itemId ?? "" }).finally(() => router.refresh());
    toast.show({ text: t("undone"), undo: again });
  }
  return (
    <Button size="sm" kind="quiet" onPress={() => void untie()}>
      {t("undo")}
    </Button>
  );
}
