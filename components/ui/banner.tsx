import { Siren } from "lucide-react";
import type { ReactNode } from "react";

type BannerProps = { title: string; children?: ReactNode; actions?: ReactNode };

/** The only solid red on a screen: since when, what stands still, who decides. Stands over rail and top bar. */
export function Banner({ title, children, actions }: BannerProps) {
  return (
    <div
      data-banner
      className="flex min-h-13 flex-wrap items-center gap-x-3 gap-y-2 bg-red px-4 py-2 text-t14 text-on-red md:pr-6 md:pl-5.5 [&_:focus-visible]:outline-on-red [&_a]:rounded-r [&_a]:border-on-red/60 [&_a]:bg-transparent [&_a]:text-on-red [&_a:hover]:bg-ink/20 [&_button]:border-on-red/60 [&_button]:bg-transparent [&_button]:text-on-red [&_button:hover]:bg-ink/20"
    >
      <Siren className="icon size-5" aria-hidden />
      <p className="min-w-0 flex-1 basis-60">
        <b>{title}</b> {children}
      </p>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
