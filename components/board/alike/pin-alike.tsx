"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { tellHere } from "@/components/live/use-live";
import { useOnline } from "@/components/shell/connection";
import { TextButton } from "@/components/ui/text-button";
import { toast } from "@/components/ui/toast";
import { tellingWords } from "@/lib/domain/board/look-alikes";
import { givenName } from "@/lib/domain/language";
import { sendBoard, Unreachable } from "@/lib/features/board/options";
import { lookAlikesOptions } from "@/lib/features/look-alikes/options";
import type { LookAlike } from "@/lib/features/look-alikes/schema";
import { useSettled } from "./use-settled";

const PAUSE_MS = 400;

type PinAlikeProps = { title: string; onSupported: () => void };

/**
 * What hangs on the board already and says nearly the same, with the way to support that instead. Quiet: it never stands
 * between somebody and pinning, and without a connection there is nothing.
 */
export function PinAlike({ title, onSupported }: PinAlikeProps) {
  const t = useTranslations("pin.alike");
  const online = useOnline();
  const asked = useSettled(title.trim(), PAUSE_MS);
  const isWorthAsking = online && tellingWords(asked).length > 0;
  const { data } = useQuery({ ...lookAlikesOptions(asked), enabled: isWorthAsking });
  const alike = isWorthAsking && title.trim() !== "" ? (data ?? []) : [];
  const support = useSupport(onSupported);
  return (
    <div role="status" className="-mt-2 empty:-mt-4">
      {alike.length > 0 ? (
        <>
          <p className="text-t13 font-medium text-ink-2">{t("title")}</p>
          <ul>
            {alike.map((idea) => (
              <li key={idea.id} className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-1.5 text-t14">
                <span className="min-w-0 flex-1 basis-44 wrap-anywhere">
                  {idea.title}{" "}
                  {idea.isOwn ? null : (
                    <span className="text-t13 text-ink-3">{t("by", { name: givenName(idea.pinnedBy) })}</span>
                  )}
                </span>
                {idea.isOwn || idea.hasVoted ? (
                  <span className="text-t13 text-ink-3">{idea.isOwn ? t("own") : t("voted")}</span>
                ) : (
                  <TextButton
                    onPress={() => void support(idea)}
                    aria-label={t("supportNamed", { title: idea.title })}
                    className="min-h-6 pointer-coarse:min-h-11"
                  >
                    {t("support")}
                  </TextButton>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

/** A vote for what is there already; what was typed stays when it could not be given. */
function useSupport(onSupported: () => void): (idea: LookAlike) => Promise<void> {
  const t = useTranslations("pin.alike");
  const vote = async ({ id, title }: LookAlike, isFor: boolean): Promise<boolean> => {
    try {
      const answer = await sendBoard.vote(id, isFor);
      if (answer.ok) tellHere({ topic: "ideas", ids: [id] });
      else toast.show({ text: t("notSupported", { title }), failed: true });
      return answer.ok;
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      toast.show({ text: t("notSupported", { title }), failed: true });
      return false;
    }
  };
  return async (idea) => {
    if (!(await vote(idea, true))) return;
    onSupported();
    toast.show({ text: t("supported", { title: idea.title }), undo: () => void vote(idea, false) });
  };
}
