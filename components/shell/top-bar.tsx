import type { ReactNode } from "react";
import { BrandMark } from "./brand";
import { OrganisationSwitcher } from "./organisation-switcher";
import { Palette } from "./palette";
import { PersonMenu } from "./person-menu";
import type { Frame } from "./types";

/** Where you are, search, what happened, and you. */
export function TopBar({ frame, bell, canPin }: { frame: Frame; bell: ReactNode; canPin: boolean }) {
  return (
    <header
      data-frame
      className="flex h-14 items-center gap-2 border-b border-line pr-2 pl-4 md:grid md:grid-cols-[minmax(0,1fr)_minmax(10rem,22.5rem)_auto] lg:grid-cols-[1fr_minmax(0,22.5rem)_1fr] md:gap-4 md:pr-6 md:pl-8 print:hidden"
    >
      <div className="flex min-w-0 items-center gap-2 max-md:hidden">
        <OrganisationSwitcher frame={frame} />
      </div>
      <div className="flex min-w-0 flex-1 items-center gap-2 md:hidden">
        <BrandMark />
        <b className="truncate text-t15">{frame.organisation.name}</b>
      </div>
      <Palette frame={frame} canPin={canPin} />
      <div className="flex items-center justify-end md:gap-4">
        {bell}
        <PersonMenu frame={frame} />
      </div>
    </header>
  );
}
