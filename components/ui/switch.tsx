"use client";

import type { ReactNode } from "react";
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from "react-aria-components/Switch";
import { cx } from "./cx";

type SwitchProps = Omit<AriaSwitchProps, "className" | "style" | "children"> & {
  children: ReactNode;
  detail?: ReactNode;
  className?: string | undefined;
};

/** On or off, at once; for a choice that waits for a button, take a checkbox. */
export function Switch({ children, detail, className, ...rest }: SwitchProps) {
  return (
    <AriaSwitch
      {...rest}
      className={cx(
        "group/switch flex min-h-8 cursor-pointer items-start gap-3 py-1 text-t15 max-md:min-h-11 max-md:py-2.5",
        className,
      )}
    >
      <span className="mt-0.5 flex h-5 w-9 flex-none rounded-full border border-control bg-sunken p-0.5 transition-colors group-focus-visible/switch:outline-2 group-focus-visible/switch:outline-offset-2 group-focus-visible/switch:outline-focus group-selected/switch:border-accent group-selected/switch:bg-accent forced-colors:group-selected/switch:bg-[Highlight]">
        <span className="size-3.5 rounded-full bg-control transition-[translate,background-color] group-selected/switch:translate-x-4 group-selected/switch:bg-on-accent" />
      </span>
      <span>
        {children}
        {detail ? <span className="block text-t13 text-ink-2">{detail}</span> : null}
      </span>
    </AriaSwitch>
  );
}
