import type { ReactNode } from "react";
import { QuickPin } from "@/components/board/quick-pin";
import { CrisisBanner } from "@/components/crisis/crisis-banner";
import { NoticeBell } from "@/components/notices/notice-bell";
import { WorkspaceFrame } from "@/components/shell/workspace-frame";
import { mayTry } from "@/lib/domain/permissions";
import { env } from "@/lib/platform/env";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireActor } from "@/lib/platform/session";
import { frameOf } from "./frame";

/** Everything behind the sign-in: who you are and where, and the frame around the page. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const { frame, unread, crisis } = await frameOf(actor);
  return (
    <ClientMessages of={["crisis", "pin", "refusals"]}>
      <WorkspaceFrame
        frame={frame}
        banner={<CrisisBanner initial={crisis} />}
        bell={<NoticeBell unread={unread} />}
        quickPin={
          mayTry(actor.roles, "board.pin") ? (
            <QuickPin owner={actor.memberId} hasWorker={env().NODE_ENV === "production"} />
          ) : null
        }
      >
        {children}
      </WorkspaceFrame>
    </ClientMessages>
  );
}
