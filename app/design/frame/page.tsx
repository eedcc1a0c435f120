import { Check, Scale } from "lucide-react";
import { useTranslations } from "next-intl";
import { sampleCountdown, sampleFrame } from "@/app/design/sample-frame";
import { Page } from "@/components/shell/page";
import type { Frame } from "@/components/shell/types";
import { WorkspaceFrame } from "@/components/shell/workspace-frame";
import { Deadline } from "@/components/time/deadline";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import { SplitBar } from "@/components/ui/split-bar";
import { SampleBell } from "./sample-bell";
import { SamplePin } from "./sample-pin";

type FramePageProps = { searchParams: Promise<{ crisis?: string }> };

/** The frame of the app around a page like Today, for laying beside the picture; `?crisis` puts the banner on. */
export default async function FramePage({ searchParams }: FramePageProps) {
  const { crisis } = await searchParams;
  return <SampleToday frame={await sampleFrame()} inCrisis={crisis !== undefined} />;
}

function SampleToday({ frame, inCrisis }: { frame: Frame; inCrisis: boolean }) {
  const t = useTranslations("design.frame");
  const banner = inCrisis ? (
    <Banner title={t("crisisTitle")} actions={<Button size="sm">{t("crisisAction")}</Button>}>
      {t("crisisText")}
    </Banner>
  ) : null;
  return (
    <WorkspaceFrame frame={frame} banner={banner} bell={<SampleBell />} quickPin={<SamplePin />}>
      <Page aside={<SampleAside />}>
        <PageHeader title={t("title")} lead={t("lead")} />
        <div className="mt-5">
          <GroupHeading>{t("today")}</GroupHeading>
          <RowList ordered>
            <Row
              lead={<Deadline countdown={sampleCountdown("2026-11-24T14:18:00Z", -12)} detail={t("passedOn")} />}
              title={t("first")}
              detail={t("firstDetail")}
              actions={
                <>
                  <Button kind="quiet">{t("pass")}</Button>
                  <Button>{t("answer")}</Button>
                </>
              }
            />
            <OpenRow />
            <Row
              lead={<Deadline countdown={sampleCountdown("2026-11-24T15:45:00Z", 75)} />}
              title={t("third")}
              detail={t("thirdDetail")}
              actions={<Button locked={t("lockedReason")}>{t("allow")}</Button>}
            />
          </RowList>
        </div>
      </Page>
    </WorkspaceFrame>
  );
}

function OpenRow() {
  const t = useTranslations("design.frame");
  return (
    <Row
      open
      lead={<Deadline countdown={sampleCountdown("2026-11-24T15:05:00Z", 35)} />}
      title={t("second")}
      detail={t("secondDetail")}
    >
      <Panel className="mt-3 text-t14 [&>*]:px-4 [&>*]:py-2">
        <blockquote className="border-b border-line text-ink-2">{t("question")}</blockquote>
        <p className="text-t15">{t("reply")}</p>
      </Panel>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button kind="primary" icon={<Check className="icon" aria-hidden />}>
          {t("accept")}
        </Button>
        <Button>{t("sendBack")}</Button>
        <p className="ml-auto flex gap-2 text-t13 text-ink-2">
          <Scale className="icon mt-0.5 text-accent-ink" aria-hidden />
          <span>{t.rich("consequence", { row: (words) => <Link href="/design">{words}</Link> })}</span>
        </p>
      </div>
    </Row>
  );
}

function SampleAside() {
  const t = useTranslations("design");
  return (
    <section>
      <h2 className="mb-3 text-t14">{t("frame.mix")}</h2>
      <SplitBar
        left={{ label: t("verdicts.mix.left"), value: "27 %" }}
        right={{ label: t("verdicts.mix.right"), value: "73 %" }}
        share={0.27}
        goal={0.2}
        label={t("verdicts.mix.label")}
      >
        {t("verdicts.mix.rule")}
      </SplitBar>
    </section>
  );
}
