"use client";

import { Check, CircleAlert, Clock, Ellipsis, GripVertical, PauseCircle, PencilLine } from "lucide-react";
import { type ComponentType, memo, type ReactNode, useState } from "react";
import { useDrag } from "react-aria/useDrag";
import { Button } from "react-aria-components/Button";
import { cx } from "@/components/ui/cx";
import { formatTime } from "@/lib/domain/language";
import type { PostState } from "@/lib/domain/planning";
import type { CalendarPost } from "@/lib/features/planning/schema";
import { useCalendar } from "./calendar-context";

const ICONS: Record<PostState, ComponentType<{ className?: string }> | null> = {
  draft: PencilLine,
  waiting: Clock,
  accepted: Check,
  held: PauseCircle,
  needs_moment: CircleAlert,
  published: null,
};

const EDGES: Record<PostState, string> = {
  draft: "border-dashed border-control",
  waiting: "border-dashed border-control",
  accepted: "border-line-2 bg-surface",
  held: "border-line-2 bg-sunken",
  needs_moment: "border-amber-line bg-amber-soft",
  published: "border-transparent",
};

/** A post on its day. The title is the link to it and covers the card; the tools lie on top of that. */
export const PostCard = memo(function PostCard({ post }: { post: CalendarPost }) {
  const { canWrite, actions } = useCalendar();
  const isMovable = canWrite && post.state !== "published";
  const face = <Face post={post} />;
  return (
    <li
      data-post={post.id}
      className="relative z-0"
      onFocus={() => actions.focus(post)}
      onBlur={() => actions.focus(null)}
    >
      {isMovable ? <Movable post={post}>{face}</Movable> : face}
    </li>
  );
});

function Face({ post }: { post: CalendarPost }) {
  const { t, moments, channels, collisions } = useCalendar();
  const isOut = post.state === "published";
  const Icon = ICONS[post.state];
  const collision = collisions.get(post.id);
  return (
    <article
      className={cx(
        "rounded-r-s border px-1.5 pt-0.5 pb-1 text-t12 has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-offset-1 has-[a:focus-visible]:outline-focus",
        EDGES[post.state],
      )}
    >
      <h2
        className={cx(
          "text-t12 tracking-normal text-balance wrap-anywhere",
          isOut ? "font-medium text-ink-2" : "font-semibold",
        )}
      >
        <a
          href={`/items/${post.id}`}
          data-post-link
          draggable={false}
          className="outline-none after:absolute after:inset-0 after:rounded-r-s"
        >
          {post.title}
        </a>
      </h2>
      <p className={isOut ? "text-ink-3" : "text-ink-2"}>
        {Icon ? (
          <Icon
            className={cx("icon mr-1 inline size-3 align-[-0.125em]", post.state === "accepted" && "text-accent-ink")}
            aria-hidden
          />
        ) : null}
        {t(`states.${post.state}`)}
        {post.isAboutUs ? (
          <>
            {" "}
            <span aria-hidden>·</span> <span className="font-semibold whitespace-nowrap text-ink">{t("aboutUs")}</span>
          </>
        ) : null}
      </p>
      <p className={isOut ? "text-ink-3" : "text-ink-2"}>
        {post.at ? `${formatTime(new Date(post.at), moments)} ` : null}
        {channelWords(post.channelIds, channels, t)}
      </p>
      {collision ? (
        <p className="-mx-1 mt-1 rounded-r-s bg-amber-soft px-1 py-0.5 font-medium text-amber-ink">
          {t("collision.short", { channel: collision })}
        </p>
      ) : null}
    </article>
  );
}

type Words = ReturnType<typeof useCalendar>["t"];

/** "Facebook", "Facebook, LinkedIn", "drie kanalen". */
function channelWords(ids: readonly string[], names: ReadonlyMap<string, string>, t: Words): string {
  const [first, second] = ids.map((id) => names.get(id) ?? "");
  if (!first) return t("noChannels");
  if (ids.length > 2) return t("channels", { count: ids.length });
  return second ? `${first}, ${second}` : first;
}

const toolStyle =
  "grid size-6 place-items-center rounded-r-s text-ink-3 hover:bg-sunken hover:text-ink pointer-coarse:size-8";

/**
 * A post that can be moved: dragged with the mouse or by a long touch anywhere on it, with the keyboard and a screen
 * reader by its handle, or by the menu. The tools come with the pointer or the focus; for fingers the menu is there.
 */
function Movable({ post, children }: { post: CalendarPost; children: ReactNode }) {
  const { actions, t } = useCalendar();
  const [isNear, setNear] = useState(false);
  const come = () => setNear(true);
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    hasDragButton: true,
    getItems: () => [{ "text/plain": post.title }],
    getAllowedDropOperations: () => ["move"],
    onDragStart: () => actions.drag(post),
    onDragEnd: () => actions.drag(null),
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only bring the tools, which act by themselves
    <div
      {...dragProps}
      onPointerEnter={come}
      onFocus={come}
      className={cx("group/post relative", isDragging && "opacity-50")}
    >
      {children}
      <div className="absolute top-0.5 right-0.5 z-10 flex rounded-r-s bg-raised opacity-0 transition-opacity group-focus-within/post:opacity-100 group-hover/post:opacity-100 pointer-coarse:bg-transparent pointer-coarse:opacity-100">
        {isNear ? (
          <Button
            {...dragButtonProps}
            aria-label={t("dragNamed", { title: post.title })}
            className={cx(toolStyle, "cursor-grab pointer-coarse:hidden")}
          >
            <GripVertical className="icon" aria-hidden />
          </Button>
        ) : null}
        <button
          type="button"
          aria-haspopup="menu"
          aria-label={t("moveNamed", { title: post.title })}
          onClick={(event) => actions.chooseMove(post, event.currentTarget)}
          className={toolStyle}
        >
          <Ellipsis className="icon" aria-hidden />
        </button>
      </div>
    </div>
  );
}
