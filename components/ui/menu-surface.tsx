"use client";

import { Fragment, type ReactNode } from "react";
import { Menu } from "react-aria-components/Menu";
import { Popover, type PopoverProps } from "react-aria-components/Popover";
import { cx } from "./cx";
import { floatStyle } from "./float-style";
import { MenuItem, MenuSection, MenuSeparator } from "./menu-items";
import type { Opened } from "./overlay-trigger";

export type MenuEntry = {
  id: string;
  label: string;
  icon?: ReactNode;
  /** What it does, under the word; with `disabled` the reason, always. */
  detail?: string;
  shortcut?: string;
  danger?: boolean;
  disabled?: boolean;
  onAction: () => void;
};

export type MenuGroup = { id: string; title?: string; entries: MenuEntry[] };

export type MenuContents = {
  label: string;
  groups: MenuGroup[];
  placement?: NonNullable<PopoverProps["placement"]>;
};

/** The menu itself, fetched when the first one opens. */
export function MenuSurface({ label, groups, placement = "bottom end", ...opened }: MenuContents & Opened) {
  return (
    <Popover
      {...opened}
      aria-label={label}
      placement={placement}
      offset={4}
      className={cx(floatStyle, "min-w-56 max-w-80")}
    >
      <Menu
        aria-label={label}
        autoFocus="first"
        onClose={() => opened.onOpenChange(false)}
        className="max-h-[inherit] overflow-y-auto p-1 outline-none"
      >
        {groups.map((group, index) => (
          <Fragment key={group.id}>
            {index > 0 && !group.title ? <MenuSeparator /> : null}
            <MenuSection {...(group.title ? { title: group.title } : { "aria-label": label })}>
              {group.entries.map(({ id, label: word, disabled = false, ...entry }) => (
                <MenuItem key={id} id={id} isDisabled={disabled} {...entry}>
                  {word}
                </MenuItem>
              ))}
            </MenuSection>
          </Fragment>
        ))}
      </Menu>
    </Popover>
  );
}
