"use client";

import type { ReactNode } from "react";
import { Header } from "react-aria-components/Header";
import {
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  MenuSection as AriaMenuSection,
  type MenuSectionProps as AriaMenuSectionProps,
} from "react-aria-components/Menu";
import { Separator } from "react-aria-components/Separator";
import { Text } from "react-aria-components/Text";
import { cx } from "./cx";
import { Kbd } from "./kbd";

type MenuItemProps = Omit<AriaMenuItemProps, "className" | "style" | "children"> & {
  children: string;
  icon?: ReactNode;
  detail?: string | undefined;
  shortcut?: string | undefined;
  danger?: boolean | undefined;
};

/** One thing to do, in a menu or the palette. */
export function MenuItem({ children, icon, detail, shortcut, danger = false, ...rest }: MenuItemProps) {
  return (
    <AriaMenuItem
      {...rest}
      textValue={children}
      className={cx(
        "flex min-h-8 cursor-pointer items-center gap-2.5 rounded-r-s px-2 py-1.5 text-t14 outline-none hover:bg-sunken focus:bg-sunken disabled:cursor-not-allowed disabled:text-ink-3 max-md:min-h-11",
        danger ? "text-red-ink" : "text-ink",
      )}
    >
      {icon ? <span className="text-ink-3 [&>svg]:size-4 [&>svg]:stroke-[1.75]">{icon}</span> : null}
      <span className="min-w-0 flex-1">
        <Text slot="label">{children}</Text>
        {detail ? (
          <Text slot="description" className="block text-t13 text-ink-2">
            {detail}
          </Text>
        ) : null}
      </span>
      {shortcut ? (
        <span className="max-md:hidden">
          <Kbd>{shortcut}</Kbd>
        </span>
      ) : null}
    </AriaMenuItem>
  );
}

type MenuSectionProps = Omit<AriaMenuSectionProps<object>, "className" | "children"> & {
  title?: string;
  children: ReactNode;
};

/** Items that belong together, with a word over them. */
export function MenuSection({ title, children, ...rest }: MenuSectionProps) {
  return (
    <AriaMenuSection {...rest}>
      {title ? <Header className="px-2 pt-2 pb-1 text-t12 font-medium text-ink-3">{title}</Header> : null}
      {children}
    </AriaMenuSection>
  );
}

export function MenuSeparator() {
  return <Separator className="-mx-1 my-1 h-px bg-line" />;
}
