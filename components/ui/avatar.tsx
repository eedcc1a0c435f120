import { cx } from "./cx";

const sizes = { sm: "size-5 text-[0.5625rem]", md: "size-6 text-[0.625rem]", lg: "size-8 text-[0.75rem]" };

type AvatarProps = {
  initials: string;
  /** Full name; leave out where the name stands beside it, so that it is not read twice. */
  name?: string;
  me?: boolean;
  size?: keyof typeof sizes;
};

/** A person: grey initials; green initials are you. */
export function Avatar({ initials, name, me = false, size = "md" }: AvatarProps) {
  const said = name ? ({ role: "img", "aria-label": name } as const) : ({ "aria-hidden": true } as const);
  return (
    <span
      {...said}
      className={cx(
        "inline-grid flex-none place-items-center rounded-full font-semibold leading-none tracking-wide inset-ring",
        sizes[size],
        me ? "bg-accent-soft text-accent-ink inset-ring-accent-line" : "bg-sunken text-ink-2 inset-ring-line-2",
      )}
    >
      {initials}
    </span>
  );
}
