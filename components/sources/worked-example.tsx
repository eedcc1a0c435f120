import { useTranslations } from "next-intl";

type WorkedExampleProps = {
  /** Where it is sent: that of the newest program, or one that stands for it. */
  address: string;
};

/** A call as it can be pasted into a terminal, and what comes back. */
export function WorkedExample({ address }: WorkedExampleProps) {
  const t = useTranslations("sources.example");
  return (
    <div className="grid max-w-160 gap-4">
      <p className="text-t14 text-ink-2">{t("text")}</p>
      <Code label={t("call")}>{callOf(address, { key: t("key"), person: t("person"), words: t("words") })}</Code>
      <Code label={t("answer")}>{ANSWER}</Code>
      <ul className="grid list-disc gap-1.5 pl-5 text-t14 text-ink-2 marker:text-ink-3">
        {(["signed", "once", "many", "thread", "refused"] as const).map((rule) => (
          <li key={rule}>{t(`rules.${rule}`)}</li>
        ))}
      </ul>
    </div>
  );
}

function Code({ label, children }: { label: string; children: string }) {
  return (
    <figure className="grid gap-1">
      <figcaption className="text-t13 text-ink-2">{label}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by the keyboard. */}
      <pre tabIndex={0} className={CODE}>
        <code>{children}</code>
      </pre>
    </figure>
  );
}

const CODE = "overflow-x-auto rounded-r border border-line bg-surface p-3 text-t13 leading-relaxed";

const ANSWER = `{"ok":true,"value":{"signals":[{"id":"4711-1","caseId":"019a…","isNew":true}]}}`;

type Words = { key: string; person: string; words: string };

function callOf(address: string, { key, person, words }: Words): string {
  const from = { id: "p-208", name: person };
  const message = { id: "4711-1", text: words, at: "2026-11-22T09:30:00Z" };
  const body = JSON.stringify({ signals: [{ thread: "4711", from, message }] }).replaceAll("'", "\\u0027");
  return [
    `address='${address}'`,
    `key='${key}'`,
    `body='${body}'`,
    `time=$(date +%s)`,
    `signature=$(printf '%s.%s' "$time" "$body" | openssl dgst -sha256 -hmac "$key" | sed 's/^.* //')`,
    `curl -X POST "$address" \\`,
    `  -H 'content-type: application/json' \\`,
    `  -H "x-trekker-timestamp: $time" \\`,
    `  -H "x-trekker-signature: sha256=$signature" \\`,
    `  --data-raw "$body"`,
  ].join("\n");
}
