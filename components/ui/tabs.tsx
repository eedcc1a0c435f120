"use client";

import type { ReactNode } from "react";
import { Tabs as AriaTabs, type TabsProps as AriaTabsProps, Tab, TabList, TabPanel } from "react-aria-components/Tabs";
import { cx } from "./cx";

export type TabItem = { id: string; label: ReactNode; content: ReactNode };

type TabsProps = Omit<AriaTabsProps, "className" | "style" | "children"> & {
  /** What the tabs choose between; read aloud. */
  label: string;
  tabs: TabItem[];
  /** At the end of the line of tabs. */
  aside?: ReactNode;
  className?: string | undefined;
};

/** Several views of one thing, one at a time. */
export function Tabs({ label, tabs, aside, className, ...rest }: TabsProps) {
  return (
    <AriaTabs {...rest} className={cx("min-w-0", className)}>
      <div className="flex items-center gap-x-6 border-b border-line max-md:flex-wrap">
        <TabList aria-label={label} className="no-scrollbar relative -mb-px flex min-w-0 gap-6 overflow-x-auto">
          {tabs.map((tab) => (
            <Tab
              key={tab.id}
              id={tab.id}
              className="flex h-10 flex-none cursor-pointer items-center gap-1.5 rounded-t-[3px] border-b-2 border-transparent text-t14 font-medium text-ink-2 -outline-offset-2 hover:text-ink selected:border-accent selected:font-semibold selected:text-ink max-md:h-11"
            >
              {tab.label}
            </Tab>
          ))}
        </TabList>
        {aside ? (
          <div className="ml-auto text-t13 text-ink-2 max-md:order-first max-md:ml-0 max-md:w-full">{aside}</div>
        ) : null}
      </div>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="pt-5">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
