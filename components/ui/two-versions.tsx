import type { ReactNode } from "react";
import { Panel } from "./panel";

type Version = { title: ReactNode; body: ReactNode };

type TwoVersionsProps = {
  /** How deep the title stands on the page. */
  level: 2 | 3;
  title: string;
  text: string;
  theirs: Version;
  mine: Version;
  /** The buttons that choose. */
  children: ReactNode;
};

/** Two versions of one thing: both are there to read, nothing is lost before somebody chose. */
export function TwoVersions({ level, title, text, theirs, mine, children }: TwoVersionsProps) {
  const [Title, Head] = level === 2 ? (["h2", "h3"] as const) : (["h3", "h4"] as const);
  return (
    <section role="alert" className="mb-5 grid gap-3 rounded-r bg-amber-soft p-4 text-t14">
      <Title className="text-t14 text-amber-ink">{title}</Title>
      <p>{text}</p>
      <div className="grid gap-3 md:grid-cols-2">
        {[theirs, mine].map((version, at) => (
          <div key={at === 0 ? "theirs" : "mine"} className="min-w-0">
            <Head className="mb-1 text-t13 font-medium text-ink-2">{version.title}</Head>
            <Panel className="max-h-60 overflow-y-auto px-3 py-2 whitespace-pre-wrap" tabIndex={0}>
              {version.body}
            </Panel>
          </div>
        ))}
      </div>
      <div className="flex flex-wrap gap-2">{children}</div>
    </section>
  );
}
